import { maskDigits } from '../../shared/vocabulary/citizen-id.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'

/** What stands in the place of a name. */
export const maskedName = '[tên]'

const words = /[\p{L}\p{M}\p{N}]+/gu
/** No name of a person, cell or office has more words. */
const longestName = 12

/** Makes a function that hides these names in a text, with or without their marks, in any case, and long numbers. */
export function maskerFor(names: Iterable<string>): (text: string) => string {
  const long = new Set<string>()
  const single = new Set<string>()
  for (const name of names) {
    const key = searchKey(name)
    if (key.includes(' ')) long.add(key)
    // one word without its marks is too often an ordinary word: "thu" is not "thư mục"
    else if (key !== '') single.add(name.normalize('NFC').trim().toLowerCase())
  }
  return (text) => maskDigits(maskNames(text.normalize('NFC'), long, single))
}

function maskNames(text: string, long: ReadonlySet<string>, single: ReadonlySet<string>): string {
  const found = [...text.matchAll(words)]
  const keys = found.map(([word]) => searchKey(word))
  let masked = ''
  let copied = 0
  for (let at = 0; at < found.length; at += 1) {
    const length = nameLength(keys, at, long) || (single.has(found[at]?.[0].toLowerCase() ?? '') ? 1 : 0)
    const [first, last] = [found[at], found[at + length - 1]]
    if (length === 0 || first === undefined || last === undefined) continue
    masked += text.slice(copied, first.index) + maskedName
    copied = last.index + last[0].length
    at += length - 1
  }
  return masked + text.slice(copied)
}

/** Words of the longest name that begins here; 0 when none does. */
function nameLength(keys: readonly string[], at: number, names: ReadonlySet<string>): number {
  for (let length = Math.min(longestName, keys.length - at); length > 1; length -= 1)
    if (names.has(keys.slice(at, at + length).join(' '))) return length
  return 0
}
