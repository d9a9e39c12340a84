import { useMutation, useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useCallback, useMemo, useState } from 'react'
import type { MonthRow } from '../../shared/meetings/contract.ts'
import type { MeetingKind } from '../../shared/meetings/fields.ts'
import type { Month } from '../../shared/vocabulary/month.ts'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { useDraft } from '../form/use-draft.ts'
import { today } from '../frame/as-of.ts'
import { type EntryField, type EntryText, entryTextOf, readEntry, sameText } from './entry-text.ts'

/** Typed rows that differ from the register, by cell. */
type TypedRows = Readonly<Record<string, EntryText>>

/** One month of all cells while it is typed. */
export function useMonthEntry(month: Month, kind: MeetingKind, mayWrite: boolean) {
  const { message } = App.useApp()
  const query = useQuery(rpc.meetings.month.queryOptions({ input: { month, kind } }))
  const save = useMutation(rpc.meetings.saveMonth.mutationOptions())
  const [typed, setTyped] = useState<TypedRows>({})
  const [failure, setFailure] = useState<unknown>(null)
  const rows = useMemo(() => query.data ?? [], [query.data])
  const base = useMemo(
    () => Object.fromEntries(rows.map((row) => [String(row.cellId), entryTextOf(row, month)])),
    [rows, month],
  )
  const changed = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(typed).filter(([cell, text]) => {
          const before = base[cell]
          return before !== undefined && !sameText(before, text)
        }),
      ),
    [typed, base],
  )
  const draft = useDraft<Record<string, unknown>>({
    name: `meetings ${month} ${kind}`,
    enabled: mayWrite && rows.length > 0,
    changed,
    initial: base,
    restore: (values) => setTyped(values as Record<string, EntryText>),
  })
  const set = useCallback(
    (row: MonthRow, field: EntryField, value: string) =>
      setTyped((now) => {
        const key = String(row.cellId)
        const text = now[key] ?? entryTextOf(row, month)
        return { ...now, [key]: { ...text, [field]: value } }
      }),
    [month],
  )
  const toSave = rows.flatMap((row) => {
    const text = changed[String(row.cellId)]
    if (text === undefined) return []
    return [{ row, read: readEntry(text, month, today()) }]
  })

  /** @returns the cell and field that stop it, or null when all was written */
  const go = async (): Promise<{ cellId: number; field: EntryField } | null> => {
    for (const { row, read } of toSave) {
      const [field] = read.problems.keys()
      if (field !== undefined) return { cellId: row.cellId, field }
    }
    if (toSave.length === 0 || save.isPending) return null
    setFailure(null)
    try {
      const { count } = await save.mutateAsync({
        month,
        kind,
        rows: toSave.map(({ row: { cellId, id, version }, read }) => ({
          cellId,
          id,
          version,
          entry: read.entry,
        })),
      })
      await draft.drop()
      setTyped({})
      void message.success(`Đã ghi ${count} chi bộ.`)
    } catch (error) {
      setFailure(error)
      void message.error(explainError(error))
    }
    return null
  }
  return {
    query,
    rows,
    textOf: (row: MonthRow): EntryText =>
      typed[String(row.cellId)] ?? base[String(row.cellId)] ?? entryTextOf(row, month),
    isChanged: (row: MonthRow): boolean => String(row.cellId) in changed,
    set,
    save: go,
    saving: save.isPending,
    failure,
    dirty: toSave.length > 0,
    changedCount: toSave.length,
    restoredAt: draft.restoredAt,
    discard: () => {
      void draft.drop()
      setTyped({})
      setFailure(null)
    },
  }
}
export type MonthEntryState = ReturnType<typeof useMonthEntry>
