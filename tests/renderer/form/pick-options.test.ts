import { describe, expect, it } from 'vitest'
import { rankOptions } from '../../../src/renderer/form/pick-options.ts'
import { searchKey } from '../../../src/shared/vocabulary/search-key.ts'

const option = (label: string, ...others: string[]) => ({
  value: label,
  label,
  detail: '',
  keys: [label, ...others].map(searchKey),
})
const groups = [
  option('Kinh'),
  option('Thái'),
  option('Mông', "H'Mông", 'Mèo'),
  option('Khơ Mú'),
  option('Mường'),
]
const found = (typed: string): string[] => rankOptions(groups, typed).map(({ label }) => label)

describe('rankOptions', () => {
  it('finds by two letters without marks', () => {
    expect(found('mo')).toEqual(['Mông'])
    expect(found('th')).toEqual(['Thái'])
  })

  it('puts names that begin with it before names that only have it inside', () => {
    expect(found('mu')).toEqual(['Mường', 'Khơ Mú'])
    expect(found('kho mu')).toEqual(['Khơ Mú'])
  })

  it('knows other names of the same thing', () => {
    expect(found("h'mo")).toEqual(['Mông'])
    expect(found('meo')).toEqual(['Mông'])
  })

  it('keeps the catalog order when nothing is typed and is empty when nothing fits', () => {
    expect(found('  ')).toEqual(groups.map(({ label }) => label))
    expect(found('xyz')).toEqual([])
  })
})
