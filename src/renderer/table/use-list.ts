import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { isFiltered, type ListPlace, PAGE_SIZE, readPlace, writeFilter, writePlace } from './list-state.ts'

/** A list's place in the address, and what to ask the engine for. */
export interface List<Column extends string> {
  readonly place: ListPlace
  /** Goes into a list procedure as it is: `input: { ...list.input, cellId }`. */
  readonly input: {
    search?: string
    sortBy?: Column
    descending?: boolean
    page: { from: number; size: number }
  }
  /** Fewer rows than there are, by search or filter. */
  readonly isFiltered: boolean
  readonly go: (change: Partial<ListPlace>) => void
  /** A filter of the page, by its own name in the address; '' when not set. */
  readonly filter: (name: string) => string
  readonly setFilter: (name: string, value: string) => void
  /** The filter as a record's id, e.g. `list.idFilter('cellId')`. */
  readonly idFilter: (name: string) => number | undefined
}

/** `columns` are the sort columns the list procedure knows. */
export function useList<const Column extends string>(columns: readonly Column[]): List<Column> {
  const [query, setQuery] = useSearchParams()
  const known = columns.join(' ')
  const place = useMemo(() => readPlace(query, known.split(' ')), [query, known])
  const go = useCallback(
    (change: Partial<ListPlace>) => setQuery((previous) => writePlace(previous, change)),
    [setQuery],
  )
  const setFilter = useCallback(
    (name: string, value: string) => setQuery((previous) => writeFilter(previous, name, value)),
    [setQuery],
  )
  const filter = useCallback((name: string) => query.get(name) ?? '', [query])
  const idFilter = useCallback(
    (name: string) => {
      const written = query.get(name) ?? ''
      return /^[1-9]\d{0,15}$/.test(written) ? Number(written) : undefined
    },
    [query],
  )
  const sortBy = columns.find((column) => column === place.sortBy)
  const input = {
    ...(place.search === '' ? {} : { search: place.search }),
    ...(sortBy === undefined ? {} : { sortBy, descending: place.descending }),
    page: { from: place.page * PAGE_SIZE, size: PAGE_SIZE },
  }
  return { place, isFiltered: isFiltered(query), input, go, filter, setFilter, idFilter }
}
