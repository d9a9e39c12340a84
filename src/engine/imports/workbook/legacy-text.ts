import { restoreCapitals } from '../../../shared/legacy-text/capitals.ts'
import { convertCell, type LegacyEncoding } from '../../../shared/legacy-text/detect.ts'

/** Text of an old encoding as it is read. */
export interface Converted {
  readonly text: string
  /** Its small toned letters were taken for capitals. */
  readonly restored: boolean
}

/** A text in Unicode, its signs not yet cleaned; as it is where it is Unicode already. */
export function decoded(
  written: string,
  legacy: LegacyEncoding,
  mixed: boolean,
  font?: string | null,
): Converted {
  const text = convertCell(written, legacy, mixed)
  if (drawsCapitals(font)) return { text: text.toLocaleUpperCase('vi'), restored: false }
  return text === written || legacy !== 'tcvn3' ? { text, restored: false } : restoreCapitals(text)
}

/** The fonts .VnTimeH, .VnArialH … draw small letters as capitals: there they are capitals for certain, tones and all. */
export function drawsCapitals(font: string | null | undefined): boolean {
  return typeof font === 'string' && /^\.vn.*h$/i.test(font)
}
