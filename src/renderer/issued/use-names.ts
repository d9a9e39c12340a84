import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { rpc } from '../client/client.ts'
import type { KnownNames } from './field-words.ts'

/** Figures, lists and cells by their names, for the words of a mapping and for choosing. */
export function useNames() {
  const catalogue = useQuery(rpc.figures.catalogue.queryOptions({ staleTime: Number.POSITIVE_INFINITY }))
  const forms = useQuery(rpc.reports.list.queryOptions({ staleTime: Number.POSITIVE_INFINITY }))
  const cells = useQuery(rpc.cells.list.queryOptions({ input: {} }))
  const lists = useMemo(
    () => (forms.data ?? []).filter(({ about, isList }) => about === null && isList),
    [forms.data],
  )
  const names = useMemo(
    (): KnownNames => ({
      figures: new Map((catalogue.data ?? []).map(({ id, label }) => [id, label])),
      columns: new Map(
        lists.flatMap(({ id, columns }) => columns.map(({ key, label }) => [`${id} ${key}`, label])),
      ),
      cells: new Map((cells.data ?? []).map(({ id, name }) => [id, name])),
    }),
    [catalogue.data, lists, cells.data],
  )
  return { catalogue: catalogue.data ?? [], lists, names }
}
