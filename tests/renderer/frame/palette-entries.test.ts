import { describe, expect, it } from 'vitest'
import { cellEntries, matches, personEntries } from '../../../src/renderer/frame/palette-entries.ts'
import type { CellRow } from '../../../src/shared/cells/contract.ts'
import { partialDate } from '../../../src/shared/vocabulary/partial-date.ts'

const cell = (id: number, name: string): CellRow => ({
  id,
  name,
  kind: 'village',
  parentId: null,
  depth: 0,
  villages: ['Bản Nà Ngà'],
  secretary: null,
  officialMembers: 0,
  probationaryMembers: 0,
  sympathizers: 0,
})

describe('matches', () => {
  it('needs no marks and only the beginnings of words, in any order', () => {
    expect(matches('Chi bộ bản Nà Ngà', 'na nga')).toBe(true)
    expect(matches('Chi bộ bản Nà Ngà', 'ngà cb')).toBe(false)
    expect(matches('Đảng viên', 'dang')).toBe(true)
    expect(matches('Chi bộ bản Nà Ngà', 'ga')).toBe(false)
  })
})

describe('cellEntries', () => {
  it('lists cells only once something is typed', () => {
    const cells = [cell(1, 'Chi bộ bản Nà Ngà'), cell(2, 'Chi bộ Trường Tiểu học')]
    expect(cellEntries(cells, '')).toEqual([])
    expect(cellEntries(cells, 'tieu').map(({ to }) => to)).toEqual(['/chi-bo?mo=2'])
  })
})

describe('personEntries', () => {
  it('tells namesakes apart by year and village, and guesses nothing', () => {
    const person = {
      id: 7,
      fullName: 'Lò Thị Mai',
      sex: null,
      birthDate: partialDate('1985-03'),
      citizenIdMasked: null,
      ethnicGroup: null,
      villageName: 'Bản Nà Ngà',
      cellId: null,
      cellName: null,
      standing: null,
    }
    const unknown = { ...person, birthDate: partialDate('?'), villageName: null }
    expect(personEntries([person, unknown]).map(({ detail }) => detail)).toEqual([
      'sinh 1985 · Bản Nà Ngà',
      '',
    ])
  })
})
