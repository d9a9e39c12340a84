/** A piece of a text in one font. */
export interface TextRun {
  readonly text: string
  /** A font of an old encoding; null: one of today; absent: whichever the cell is set in. */
  readonly font?: string | null | undefined
}

export type CellKind = 'blank' | 'text' | 'number' | 'date' | 'boolean' | 'error'

/**
 * One cell as a person would copy it down. `text` is clean NFC; a date is ISO as far as its format shows it (1985,
 * 1985-03, 1985-03-20). `value` is the number behind a number or a date, else null.
 */
export interface CellText {
  readonly kind: CellKind
  readonly text: string
  readonly value: number | null
  /** Only where cleaning took away a sign that old fonts need (U+00AD is ư, U+00D0 is é in TCVN3): the text with it. */
  readonly uncleaned?: string
  /**
   * Only where it is a font of an old encoding (.VnTime, VNI-Times): a hint what the text is written in. null: the text names a
   * font of today, whatever the cell's style says.
   */
  readonly font?: string | null
  /** Only where a text is set in several fonts, an old one among them: its pieces as they are written. */
  readonly runs?: readonly TextRun[]
  /** Its pieces were converted: nothing more is to be done. */
  readonly isUnicode?: boolean
}

export const blankCell: CellText = { kind: 'blank', text: '', value: null }
