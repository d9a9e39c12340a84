import type { CellText, TextRun } from './cell.ts'

/** A text in more pieces than this is set in so many fonts by no clerk: they are not looked at. */
const mostInText = 1000

const none: readonly TextRun[] = []

/** Gathers the pieces of one text while it is read. */
export class RunCollector {
  #runs: { text: string; font: string | null | undefined }[] = []
  #font: string | null | undefined
  #isIn = false

  /** A new text begins. */
  reset(): void {
    if (this.#runs.length > 0) this.#runs = []
    this.#isIn = false
  }

  open(): void {
    this.#isIn = true
    this.#font = undefined
  }

  set font(font: string | null) {
    this.#font = font
  }

  /** Text within the piece that is open; a text without pieces costs nothing. */
  add(text: string): void {
    if (!this.#isIn) return
    const last = this.#runs.at(-1)
    if (last !== undefined && last.font === this.#font) last.text += text
    else if (this.#runs.length <= mostInText) this.#runs.push({ text, font: this.#font })
  }

  /** The pieces where at least one names a font; else none. */
  get runs(): readonly TextRun[] {
    const runs = this.#runs
    return runs.length > mostInText || runs.every(({ font }) => font === undefined) ? none : runs
  }
}

/** A cell with what its pieces say of its font: one for all of it, or each its own. */
export function withRuns(cell: CellText, runs: readonly TextRun[]): CellText {
  if (cell.kind !== 'text') return cell
  const telling = runs.filter(({ text }) => text.trim() !== '')
  const [first] = telling
  if (first === undefined) return cell
  const { runs: _, font: __, ...plain } = cell
  if (telling.some(({ font }) => font !== first.font)) return { ...plain, runs }
  return first.font === undefined ? plain : { ...plain, font: first.font }
}

/** The same in a cell of that font: it stands where a piece names none. */
export function inCellFont(cell: CellText, own: string | null): CellText {
  if (cell.kind !== 'text') return cell
  if (cell.runs === undefined) return own === null || cell.font !== undefined ? cell : { ...cell, font: own }
  return withRuns(
    cell,
    cell.runs.map(({ text, font }) => ({ text, font: font === undefined ? own : font })),
  )
}
