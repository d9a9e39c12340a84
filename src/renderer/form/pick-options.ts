import { searchKey } from '../../shared/vocabulary/search-key.ts'

/** One thing to pick. `keys` are search keys of all its names. */
export interface PickOption<T> {
  readonly value: T
  readonly label: string
  /** What tells it from its namesakes. */
  readonly detail: string
  readonly keys: readonly string[]
}

const MOST = 100

/** Options that fit what was typed, names that begin with it first; everything in its own order when nothing is typed. */
export function rankOptions<T>(options: readonly PickOption<T>[], typed: string): readonly PickOption<T>[] {
  const wanted = searchKey(typed)
  if (wanted === '') return options
  const ranked = options.flatMap((option, place) => {
    const rank = rankOf(option.keys, wanted)
    return rank === null ? [] : [{ option, rank, place }]
  })
  return ranked
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .slice(0, MOST)
    .map(({ option }) => option)
}

/** 0 = begins with it, 1 = every typed word begins a word, 2 = contains it, null = does not fit. */
function rankOf(keys: readonly string[], wanted: string): number | null {
  const words = wanted.split(' ')
  const ranks = keys.map((key) => {
    if (key.startsWith(wanted)) return 0
    const parts = key.split(' ')
    if (words.every((word) => parts.some((part) => part.startsWith(word)))) return 1
    return key.includes(wanted) ? 2 : 3
  })
  const best = Math.min(3, ...ranks)
  return best === 3 ? null : best
}
