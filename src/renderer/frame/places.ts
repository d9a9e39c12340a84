const places = new Map<string, string>()

/** Notes where the person was in a room, so that the navigation leads back to the same sort, filter and page. */
export function rememberPlace(pathname: string, search: string): void {
  const query = new URLSearchParams(search)
  // an open record is not part of the place
  query.delete('mo')
  places.set(pathname, query.size === 0 ? '' : `?${query}`)
}

/** Address of a room as it was left. */
export function placeOf(pathname: string): string {
  return `${pathname}${places.get(pathname) ?? ''}`
}

/** Another register, other places. */
export function forgetPlaces(): void {
  places.clear()
}
