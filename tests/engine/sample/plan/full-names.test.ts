import { describe, expect, it } from 'vitest'
import { nameMaker } from '../../../../src/engine/sample/plan/full-names.ts'
import { randomFrom } from '../../../../src/engine/sample/plan/random.ts'
import { readNameBook } from '../../../../src/engine/sample/plan/read-names.ts'

const book = readNameBook('resources/samples')
const name = nameMaker(book)

function names(ethnicGroup: string, sex: 'male' | 'female', birthYear: number): string[] {
  const random = randomFrom(7, `${ethnicGroup} ${sex} ${birthYear}`)
  return Array.from({ length: 300 }, () => name(random, { ethnicGroup, sex, birthYear, year: 2026 }))
}

describe('names', () => {
  it('say that they are invented', () => {
    expect(book.notice).toMatch(/^Họ tên trong tệp này được ghép ngẫu nhiên/)
  })

  it('of Mông people: clan, A or Thị (Y), given name; some grown men bear another middle name', () => {
    const clans = Object.keys(book.groups.find((group) => group.ethnicGroup === '08')?.families ?? {})
    for (const young of names('08', 'male', 2000)) expect(young).toMatch(/^\S+ (A|Bá|Lao) \S+$/)
    for (const woman of names('08', 'female', 1970)) expect(woman).toMatch(/^\S+ (Thị|Y) \S+$/)
    const old = names('08', 'male', 1960)
    expect(old.some((full) => / (Nhìa|Chứ|Nỏ|Sái|Giống) /.test(full))).toBe(true)
    for (const full of old) expect(clans).toContain(full.split(' ')[0])
  })

  it('of Dao men of one clan and generation share a middle name more often than not', () => {
    const ofClan = names('09', 'male', 1960).filter((full) => full.startsWith('Triệu '))
    const middles = Map.groupBy(ofClan, (full) => full.split(' ')[1])
    expect(Math.max(...[...middles.values()].map((same) => same.length)) / ofClan.length).toBeGreaterThan(0.5)
  })

  it('of Khơ Mú people include clans named after animals and plants', () => {
    expect(names('29', 'male', 1980).some((full) => /^(Moong|Cụt|Xeo) Văn /.test(full))).toBe(true)
  })

  it('are composed, single-spaced text, and fall back to the first group for others', () => {
    for (const group of [...book.groups.map((g) => g.ethnicGroup), '54']) {
      for (const full of names(group, 'female', 1990)) {
        expect(full).toBe(full.normalize('NFC'))
        expect(full).toMatch(/^\p{Lu}\p{L}*( \p{Lu}\p{L}*){2,3}$/u)
      }
    }
  })
})
