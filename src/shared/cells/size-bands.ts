export interface SizeBand {
  readonly from: number
  /** null: without end. */
  readonly to: number | null
}

/**
 * Sizes of cells that exclude each other and leave nobody out, from the limits that the office's form names ("dưới 5, 5–9, 10–30,
 * trên 30" are 5, 10, 30): below the first, from each to the next, and above the last, which still belongs to the band before it.
 */
export function sizeBands(limits: readonly number[]): SizeBand[] {
  const starts = limits.map((limit, at) => (at > 0 && at === limits.length - 1 ? limit + 1 : limit))
  return [0, ...starts].map((from, at) => {
    const next = starts[at]
    return { from, to: next === undefined ? null : next - 1 }
  })
}

/** "Dưới 5", "5–9", "Trên 30". */
export function bandWords({ from, to }: SizeBand): string {
  if (to === null) return `Trên ${from - 1}`
  return from === 0 ? `Dưới ${to + 1}` : `${from}–${to}`
}

export const isWithin = ({ from, to }: SizeBand, size: number): boolean =>
  size >= from && (to === null || size <= to)
