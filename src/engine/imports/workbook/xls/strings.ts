import type { XlsRecord } from './records.ts'

const wide = 0x01
const extended = 0x04
const rich = 0x08

export interface RichText {
  readonly text: string
  readonly fonts: readonly { readonly at: number; readonly font: number }[]
}

/** Reads the texts of a record one after another, across the pieces it is cut into. Runs out with RangeError. */
export class StringReader {
  readonly #pieces: readonly DataView[]
  #piece = 0
  #at: number

  constructor({ pieces }: XlsRecord, at: number) {
    this.#pieces = pieces
    this.#at = at
  }

  /** A text with its length in two bytes (one in names of sheets), its runs of fonts and its reading aids left out. */
  next(lengthBytes: 1 | 2 = 2): string {
    return this.nextRich(lengthBytes).text
  }

  /** The same with the numbers of the fonts and where they begin; before the first one the cell's own font stands. */
  nextRich(lengthBytes: 1 | 2 = 2): RichText {
    const length = lengthBytes === 1 ? this.#byte() : this.#short()
    const flags = this.#byte()
    const runs = (flags & rich) === 0 ? 0 : this.#short()
    const aids = (flags & extended) === 0 ? 0 : this.#short() + this.#short() * 0x1_0000
    const text = this.#signs(length, flags)
    const fonts: { at: number; font: number }[] = []
    for (let index = 0; index < runs; index += 1) fonts.push({ at: this.#short(), font: this.#short() })
    this.#skip(aids)
    return { text, fonts }
  }

  /** Where a text is cut, the next piece begins with flags of its own: it may go on in wider signs. */
  #signs(length: number, flags: number): string {
    let text = ''
    let isWide = (flags & wide) !== 0
    for (let left = length; left > 0; ) {
      if (this.#left() === 0) {
        this.#turn()
        isWide = (this.#byte() & wide) !== 0
        continue
      }
      const size = isWide ? 2 : 1
      const taken = Math.min(left, Math.floor(this.#left() / size))
      if (taken === 0) throw new RangeError('A sign is cut in two')
      text += this.#taken(taken, isWide)
      left -= taken
    }
    return text
  }

  #taken(count: number, isWide: boolean): string {
    const piece = this.#view()
    const bytes = Buffer.from(piece.buffer, piece.byteOffset + this.#at, isWide ? count * 2 : count)
    this.#at += bytes.length
    return bytes.toString(isWide ? 'utf16le' : 'latin1')
  }

  #skip(bytes: number): void {
    for (let left = bytes; left > 0; ) {
      if (this.#left() === 0) this.#turn()
      const step = Math.min(left, this.#left())
      this.#at += step
      left -= step
    }
  }

  #view(): DataView {
    const piece = this.#pieces[this.#piece]
    if (piece === undefined) throw new RangeError('The record is over')
    return piece
  }

  #left(): number {
    return this.#view().byteLength - this.#at
  }

  #turn(): void {
    this.#piece += 1
    this.#at = 0
    this.#view()
  }

  #byte(): number {
    if (this.#left() === 0) this.#turn()
    const byte = this.#view().getUint8(this.#at)
    this.#at += 1
    return byte
  }

  #short(): number {
    return this.#byte() + this.#byte() * 0x100
  }
}
