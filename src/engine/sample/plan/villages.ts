import type { NameBook } from './name-book.ts'
import type { PlannedVillage } from './plan.ts'
import { at, type Random } from './random.ts'

/** A village with what the rest of the plan wants to know of it. */
export interface VillageDraft {
  readonly row: PlannedVillage
  /** Name without its kind: "Nà Cai" of "Bản Nà Cai". */
  readonly bareName: string
  /** The ethnic group that most of its people belong to. */
  readonly ethnicGroup: string
}

/** In a commune of the upper Sông Mã: mostly Thái and Mông, some Khơ Mú, a few villages of others. */
const settlement = [
  '03',
  '08',
  '03',
  '29',
  '08',
  '03',
  '06',
  '08',
  '03',
  '09',
  '03',
  '08',
  '29',
  '02',
  '03',
  '08',
]

/** Invented villages; the first ones are the commune's centre, tiểu khu with a mixed, mostly Kinh people. */
export function planVillages(random: Random, book: NameBook, count: number): VillageDraft[] {
  const centre = count < 6 ? 0 : Math.max(1, Math.round(count / 20))
  const names = villageNames(random, book, count - centre)
  const groups = random.shuffled(names.map((_, index) => at(settlement, index % settlement.length)))
  const drafts: VillageDraft[] = []
  for (let number = 1; number <= count; number += 1) {
    const inCentre = number <= centre
    const bareName = inCentre ? `${number}` : at(names, number - centre - 1)
    const border = !inCentre && random.chance(0.3) ? 1 : 0
    const hard = !inCentre && random.chance(0.6) ? 1 : 0
    drafts.push({
      bareName: inCentre ? `Tiểu khu ${number}` : bareName,
      ethnicGroup: inCentre ? '01' : at(groups, number - centre - 1),
      row: {
        id: number,
        name: inCentre ? `Tiểu khu ${number}` : `Bản ${bareName}`,
        kind: inCentre ? 'tieu_khu' : 'ban',
        border,
        hard,
        region3: hard,
        there_from: null,
        there_to: null,
        note: null,
      },
    })
  }
  return drafts
}

function villageNames(random: Random, book: NameBook, count: number): string[] {
  const { villageFirst, villageSecond } = book.places
  const all = random.shuffled(
    villageFirst.flatMap((first) => villageSecond.map((second) => `${first} ${second}`)),
  )
  // beyond the names there are, villages split the usual way: Nà Cai, Nà Cai 2, Nà Cai 3
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / all.length)
    const name = at(all, index % all.length)
    return round === 0 ? name : `${name} ${round + 1}`
  })
}

/** How people of the village write where they live: "bản Nà Cai", "tiểu khu 1". */
export function inSentence(village: VillageDraft): string {
  return village.row.name.replace(/^./u, (first) => first.toLowerCase())
}
