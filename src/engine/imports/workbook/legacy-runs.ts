import { detectEncoding, encodingOfFont, type LegacyEncoding } from '../../../shared/legacy-text/detect.ts'
import { cleanText } from '../../../shared/vocabulary/search-key.ts'
import type { TextRun } from './cell.ts'
import { type Converted, decoded } from './legacy-text.ts'

/** What converts a cell of several fonts. */
export interface ConvertedRuns extends Converted {
  /** The old encodings that were found in it, with the font that told. */
  readonly found: ReadonlyMap<LegacyEncoding, string>
}

/**
 * A text in several fonts: only its pieces in an old font are converted, each from its own encoding. A font is a hint here too:
 * one telling word must speak for it, in the cell or in its column, for Unicode is pasted into old fonts as well.
 */
export function convertRuns(runs: readonly TextRun[], ofColumn: LegacyEncoding | null): ConvertedRuns {
  const found = new Map<LegacyEncoding, string>()
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const own = runsIn(runs, encoding)
    const font = own[0]?.font
    if (font === undefined || font === null) continue
    const texts = own.map(({ text }) => text)
    if (encoding === ofColumn || detectEncoding(texts, font).legacy === encoding) found.set(encoding, font)
  }
  let restored = false
  const text = runs.map((run) => {
    const encoding = encodingOf(run)
    if (encoding === null || !found.has(encoding)) return run.text
    const piece = decoded(run.text, encoding, false, run.font)
    restored ||= piece.restored
    return piece.text
  })
  return { text: cleanText(text.join('')), restored, found }
}

/** The pieces that an old font draws. */
export function runsIn(runs: readonly TextRun[], encoding?: LegacyEncoding): TextRun[] {
  return runs.filter((run) => {
    const own = encodingOf(run)
    return own !== null && (encoding === undefined || own === encoding)
  })
}

function encodingOf({ font }: TextRun): LegacyEncoding | null {
  return font === undefined || font === null ? null : encodingOfFont(font)
}
