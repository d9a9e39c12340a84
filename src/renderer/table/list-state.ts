/** What the address remembers of a list: `?tim=…&xep=-birth&trang=3&mo=12&cellId=4`. */
export interface ListPlace {
  readonly search: string
  readonly sortBy: string | undefined
  readonly descending: boolean
  /** 0 is the first page */
  readonly page: number
  /** id of the record open beside the list */
  readonly open: number | null
}

export const PAGE_SIZE = 50
/** Address name of the open record; the frame and the forms know it too. */
export const OPEN = 'mo'
const names = { search: 'tim', sort: 'xep', page: 'trang' } as const

/** What the address holds besides search and filters: place, as-of day, part of the page. */
const notFilters = new Set<string>([names.sort, names.page, OPEN, 'ngay', 'muc'])

/** Reads the place; anything written wrongly counts as not written. */
export function readPlace(query: URLSearchParams, columns: readonly string[]): ListPlace {
  const sort = query.get(names.sort) ?? ''
  const column = sort.replace(/^-/, '')
  return {
    search: query.get(names.search) ?? '',
    sortBy: columns.includes(column) ? column : undefined,
    descending: columns.includes(column) && sort.startsWith('-'),
    page: Math.max(0, whole(query.get(names.page)) - 1),
    open: whole(query.get(OPEN)) || null,
  }
}

function whole(text: string | null): number {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : 0
}

/** Whether the list shows less than there is: a search, or any filter of the page. */
export function isFiltered(query: URLSearchParams): boolean {
  return [...query].some(([name, value]) => value !== '' && !notFilters.has(name))
}

/** The address after a change; a new search, sort or filter begins at the first page again. */
export function writePlace(query: URLSearchParams, change: Partial<ListPlace>): URLSearchParams {
  const next = new URLSearchParams(query)
  if (change.search !== undefined) put(next, names.search, change.search)
  if ('sortBy' in change) {
    put(
      next,
      names.sort,
      change.sortBy === undefined ? '' : `${change.descending ? '-' : ''}${change.sortBy}`,
    )
  }
  if (change.search !== undefined || 'sortBy' in change) next.delete(names.page)
  if (change.page !== undefined) put(next, names.page, change.page === 0 ? '' : String(change.page + 1))
  if (change.open !== undefined) put(next, OPEN, change.open === null ? '' : String(change.open))
  return next
}

/** The address with one filter set, or cleared by an empty text. */
export function writeFilter(query: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(query)
  put(next, name, value)
  next.delete(names.page)
  return next
}

function put(query: URLSearchParams, name: string, value: string): void {
  if (value === '') query.delete(name)
  else query.set(name, value)
}

/** The id one step up or down from `open`, staying inside the list; null when there is nowhere to go. */
export function neighbour(ids: readonly number[], open: number | null, step: 1 | -1): number | null {
  if (open === null) return ids.at(step === 1 ? 0 : -1) ?? null
  const at = ids.indexOf(open)
  return at === -1 ? null : (ids[at + step] ?? null)
}
