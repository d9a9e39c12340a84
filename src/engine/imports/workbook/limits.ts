/** What a workbook from outside may cost at most. Sizes are bytes, lengths are characters. */
export interface ReadLimits {
  /** The file as it lies on the disk. */
  readonly fileBytes: number
  /** Entries in the zip, pictures and all. */
  readonly entries: number
  /** One part of the file after inflating, counted while inflating: what the zip declares is not believed. */
  readonly partBytes: number
  /** All parts read, after inflating. */
  readonly inflatedBytes: number
  /** Inflated : packed. Deflate reaches 1032; lists of people stay under 60, sheets of empty styled rows under 150. */
  readonly inflationRatio: number
  /** The ratio is judged only from this size on: tiny parts may pack as well as they like. */
  readonly ratioFromBytes: number
  /** Rows with something in them, per sheet. Empty styled rows do not count. */
  readonly rows: number
  /** The last column that may hold something. */
  readonly columns: number
  /** Excel's own limit for one cell. */
  readonly cellLength: number
  readonly sharedStrings: number
  /** All shared strings together; two bytes each in memory. */
  readonly sharedLength: number
  /** Pieces of shared strings in a font of their own; beyond them the fonts of pieces are not looked at. */
  readonly runs: number
  /** Cell formats; Excel itself allows 65,490. */
  readonly styles: number
  readonly sheets: number
  readonly xmlDepth: number
  /** Longest tag, comment or text run without a break, before the parser would hold too much of it. */
  readonly xmlSilence: number
  /** Time spent reading; the time of whoever takes the rows does not count. */
  readonly milliseconds: number
}

/** A commune's largest list is some 20,000 rows and 3 MB; everything here leaves at least three times that. */
export const defaultLimits: ReadLimits = {
  fileBytes: 50 * 1024 * 1024,
  entries: 4096,
  partBytes: 256 * 1024 * 1024,
  inflatedBytes: 384 * 1024 * 1024,
  inflationRatio: 300,
  ratioFromBytes: 8 * 1024 * 1024,
  rows: 60_000,
  columns: 256,
  cellLength: 32_767,
  sharedStrings: 1_000_000,
  sharedLength: 40_000_000,
  runs: 100_000,
  styles: 65_536,
  sheets: 255,
  xmlDepth: 32,
  xmlSilence: 1024 * 1024,
  milliseconds: 30_000,
}
