import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import type { EditableKind } from '../../shared/imports/edits.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { client } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { saveFile } from '../client/save-file.ts'

const pageSize = 500

/** One page of a list as the screen asks for it. */
export type AskPage = (page: {
  from: number
  size: number
}) => Promise<{ rows: readonly { readonly id: number }[]; total: number }>

/** Every id of a list with the filters it has. */
export async function idsOf(ask: AskPage): Promise<number[]> {
  const ids: number[] = []
  for (let from = 0; ; from += pageSize) {
    const { rows, total } = await ask({ from, size: pageSize })
    ids.push(...rows.map(({ id }) => id))
    if (rows.length === 0 || ids.length >= total) return ids
  }
}

/** Hands out records of a list to be edited in Excel: the chosen ones, else all that its filters let through. */
export function useHandOut(kind: EditableKind) {
  const { message } = App.useApp()
  return useMutation({
    mutationFn: async (wanted: { readonly ids: readonly number[] | null } | { readonly ask: AskPage }) => {
      const ids = 'ids' in wanted ? wanted.ids : await idsOf(wanted.ask)
      if (ids?.length === 0) return null
      return client.imports.handOut({ kind, ids: ids === null ? null : [...ids] })
    },
    onSuccess: (file) => {
      if (file === null) void message.info('Danh sách đang trống nên không xuất gì.')
      else void saveFile(file)
    },
    onError: (error) => void message.error(explainError(error)),
  })
}

/** The same as a line of "Khác" of a list: its chosen rows, else all that its filters let through. */
export function useHandOutItem(kind: EditableKind, chosen: readonly number[], ask: AskPage) {
  const handOut = useHandOut(kind)
  return {
    key: 'hand-out',
    label:
      chosen.length === 0
        ? 'Xuất danh sách này để sửa trong Excel'
        : `Xuất ${formatCount(chosen.length)} dòng đã chọn để sửa trong Excel`,
    cannot: handOut.isPending && 'đang xuất',
    onClick: () => handOut.mutate(chosen.length === 0 ? { ask } : { ids: chosen }),
  }
}
