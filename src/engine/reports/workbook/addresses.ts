/** A cell, its column counted from 0, its row from 1. */
export interface Place {
  readonly column: number
  readonly row: number
}

/** A, B … Z, AA …; columns counted from 0. */
export function columnLetter(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26))
  return index < 26 ? rest : `${columnLetter(Math.floor(index / 26) - 1)}${rest}`
}

export function addressOf({ column, row }: Place): string {
  return `${columnLetter(column)}${row}`
}

/** The cells in as few words as can be: neighbours below each other become a range. */
function ranges(places: readonly Place[]): string[] {
  const found: { from: Place; to: Place }[] = []
  for (const place of [...places].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = found.at(-1)
    if (last !== undefined && last.to.column === place.column && last.to.row + 1 === place.row)
      last.to = place
    else found.push({ from: place, to: place })
  }
  return found.map(({ from, to }) => (from === to ? addressOf(from) : `${addressOf(from)}:${addressOf(to)}`))
}

/** A few cells with plus signs, as a person would write it; many as a sum. */
export function sumOf(places: readonly Place[]): string {
  const short = 4
  return places.length <= short ? places.map(addressOf).join('+') : `SUM(${ranges(places).join(',')})`
}
