import { useState } from 'react'
import type { ImportPreview } from '../../shared/imports/contract.ts'
import type { ChangedCell, ChangedRow } from '../../shared/imports/edits.ts'
import { passReasonSchema } from '../../shared/regulations/breach.ts'
import { decisionsOf, isTaken, type Turned, takenCells, withCells } from './edit-choice.ts'

/** What a person lets stand of the changes of one preview; another preview begins anew. */
export function useEditChoice(preview: ImportPreview | null) {
  const [kept, setKept] = useState<{ readonly session: string; readonly turned: Turned }>({
    session: '',
    turned: new Set(),
  })
  const [reason, setReason] = useState('')
  const session = preview?.session ?? ''
  const turned = kept.session === session ? kept.turned : new Set<string>()
  const rows = preview?.edits?.rows ?? []
  const taken = rows.filter((row) => takenCells(turned, row) > 0)
  const asksReason = taken.some(({ breaches }) => breaches.length > 0)
  const read = passReasonSchema.safeParse(reason)
  return {
    rows,
    isTaken: (row: ChangedRow, cell: ChangedCell) => isTaken(turned, row, cell),
    take: (row: ChangedRow, cells: readonly ChangedCell[], on: boolean) =>
      setKept({ session, turned: withCells(turned, row, cells, on) }),
    takenRows: taken.length,
    takenCells: rows.reduce((sum, row) => sum + takenCells(turned, row), 0),
    decisions: decisionsOf(turned, rows),
    asksReason,
    reason,
    setReason,
    passReason: asksReason && read.success ? read.data : null,
    isReady: !asksReason || (read.success && read.data !== null),
  }
}

export type EditChoice = ReturnType<typeof useEditChoice>
