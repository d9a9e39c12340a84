import { createHmac, randomBytes } from 'node:crypto'
import type { Change } from '../../register/change.ts'
import type { Reader } from '../../register/reader.ts'
import { plainAlphabet } from '../marks.ts'

/** Which record a code means: người, quần chúng đang theo dõi, chi bộ, thôn bản. */
export type CodeLetter = 'N' | 'Q' | 'C' | 'T'

const sealLength = 4
const shape = /^([A-Z])(\d{1,9})-([2-9A-HJ-NP-Z]{4})$/

/**
 * Codes by which a row of a list finds its record again: `N123-K7QD`. They stay the same in every list of one register, and the
 * four last signs tell whether this register wrote them.
 */
export class RecordCodes {
  readonly #secret: string

  constructor(secret: string) {
    this.#secret = secret
  }

  write(letter: CodeLetter, id: number): string {
    return `${letter}${id}-${this.#seal(letter, id)}`
  }

  /** The record's id; null for a code that this register did not write, or of another kind of record. */
  read(letter: CodeLetter, code: string): number | null {
    const [, found, digits, seal] = shape.exec(code.trim().toUpperCase()) ?? []
    if (found !== letter || digits === undefined) return null
    const id = Number(digits)
    return seal === this.#seal(letter, id) ? id : null
  }

  #seal(letter: CodeLetter, id: number): string {
    const digest = createHmac('sha256', this.#secret).update(`${letter}${id}`).digest()
    return Array.from(
      digest.subarray(0, sealLength),
      (byte) => plainAlphabet[byte % plainAlphabet.length],
    ).join('')
  }
}

export function isRecordCode(text: string): boolean {
  return shape.test(text.trim().toUpperCase())
}

/** A register that never handed out a list has none. */
export function knownRecordCodes(reader: Reader): RecordCodes | null {
  const seal = reader.first(reader.sql.selectFrom('record_seal').select('secret'))
  return seal === undefined ? null : new RecordCodes(seal.secret)
}

export function recordCodes(change: Change): RecordCodes {
  const known = knownRecordCodes(change)
  if (known !== null) return known
  const secret = randomBytes(16).toString('hex')
  change.put(change.sql.insertInto('record_seal').values({ id: 1, secret }))
  return new RecordCodes(secret)
}
