import { addDays, type Day, daysBetween } from '../../../shared/vocabulary/day.ts'

/** A repeatable stream of choices: the same seed and stream name give the same choices on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number
  /** Whole number, both ends included. */
  int(min: number, max: number): number
  chance(share: number): boolean
  /** Throws RangeError on an empty list. */
  pick<T>(list: readonly T[]): T
  /** A key, as often as its weight says. */
  weighted<K extends string>(table: Readonly<Record<K, number>>): K
  /** A day, both ends included; `from` when the span is empty. */
  day(from: Day, to: Day): Day
  shuffled<T>(list: readonly T[]): T[]
}

/**
 * Streams are named so that one more choice in one part of the plan leaves all other parts as they were.
 * sfc32: small, fast and good enough for invented people; nothing secret hangs on it.
 */
export function randomFrom(seed: number, stream: string): Random {
  const next = sfc32(seed, stream)
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick(list) {
      if (list.length === 0) throw new RangeError('Nothing to pick from')
      return at(list, int(0, list.length - 1))
    },
    weighted(table) {
      let left = next() * totalOf(table)
      for (const key in table) {
        left -= table[key]
        if (left < 0) return key
      }
      throw new RangeError('Nothing to weigh')
    },
    day(from, to) {
      const span = daysBetween(from, to)
      return span <= 0 ? from : addDays(from, int(0, span))
    },
    shuffled(list) {
      const result = [...list]
      for (let last = result.length - 1; last > 0; last -= 1) {
        const other = int(0, last)
        const moved = at(result, last)
        result[last] = at(result, other)
        result[other] = moved
      }
      return result
    },
  }
}

/** The element at an index known to be inside; throws RangeError when it is not. */
export function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new RangeError(`No element ${index}`)
  return found
}

const totals = new WeakMap<object, number>()

function totalOf(table: Readonly<Record<string, number>>): number {
  const known = totals.get(table)
  if (known !== undefined) return known
  const total = Object.values(table).reduce((sum, weight) => sum + weight, 0)
  totals.set(table, total)
  return total
}

function sfc32(seed: number, stream: string): () => number {
  let [a, b, c, d] = [0x9e3779b9, seed | 0, hash(stream), 1]
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    return (t >>> 0) / 2 ** 32
  }
  // the first outputs still show the seed
  for (let round = 0; round < 15; round += 1) next()
  return next
}

/** FNV-1a */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value | 0
}
