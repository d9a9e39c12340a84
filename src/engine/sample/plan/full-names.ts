import type { NameBook, NameGroup, Sex } from './name-book.ts'
import type { Random } from './random.ts'

export interface Bearer {
  readonly ethnicGroup: string
  readonly sex: Sex
  readonly birthYear: number
  /** Year in which the name is read: grown men may bear another middle name. */
  readonly year: number
}

export type NameMaker = (random: Random, bearer: Bearer) => string

const yearsOfGeneration = 25
const firstGeneration = 1925

/** Makes full names as the group forms them; an ethnic group without names of its own gets those of the first group. */
export function nameMaker(book: NameBook): NameMaker {
  const groups = new Map(book.groups.map((group) => [group.ethnicGroup, group]))
  const [fallback] = book.groups
  return (random, bearer) => {
    const group = groups.get(bearer.ethnicGroup) ?? fallback
    if (!group) throw new RangeError('The name book is empty')
    const family = random.weighted(group.families)
    return `${family} ${middleName(random, group, family, bearer)} ${givenName(random, book, group, bearer)}`
  }
}

function middleName(random: Random, group: NameGroup, family: string, bearer: Bearer): string {
  if (bearer.sex === 'female') return random.weighted(group.female.middle)
  const { elderMale, generationMiddle } = group
  const age = bearer.year - bearer.birthYear
  if (elderMale && age >= elderMale.fromAge && random.chance(elderMale.share))
    return random.weighted(elderMale.middle)
  if (generationMiddle && random.chance(generationMiddle.share)) {
    const generation = Math.max(0, Math.floor((bearer.birthYear - firstGeneration) / yearsOfGeneration))
    const clan = Object.keys(group.families).indexOf(family)
    const middle = generationMiddle.middles[(clan * 5 + generation) % generationMiddle.middles.length]
    if (middle) return middle
  }
  return random.weighted(group.male.middle)
}

function givenName(random: Random, book: NameBook, group: NameGroup, bearer: Bearer): string {
  const modern = bearer.birthYear >= book.modern.fromBirthYear && random.chance(group.modernShare)
  return random.pick(modern ? book.modern[bearer.sex] : group[bearer.sex].given)
}
