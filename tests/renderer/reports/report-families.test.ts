import { describe, expect, it } from 'vitest'
import { familiesOf, placeIn } from '../../../src/renderer/reports/report-families.ts'

const reports = [
  { id: 'a', family: 'inspections', title: 'Bảng khắc phục', description: 'Khuyết điểm, biện pháp.' },
  { id: 'b', family: 'development', title: 'Sổ theo dõi kết nạp', description: 'Từng hồ sơ.' },
  { id: 'c', family: 'development', title: 'Danh sách cảm tình Đảng', description: 'Người được công nhận.' },
] as const
const ids = (words: string, family: Parameters<typeof familiesOf>[2] = '') =>
  familiesOf(reports, words, family).map(({ family: each, reports: within }) => [
    each,
    ...within.map(({ id }) => id),
  ])

describe('the list of reports', () => {
  it('stands by subject, in the order of the work', () => {
    expect(ids('')).toEqual([
      ['development', 'c', 'b'],
      ['inspections', 'a'],
    ])
    expect(ids('', 'inspections')).toEqual([['inspections', 'a']])
  })

  it('is searched without marks, in titles, descriptions and subjects', () => {
    expect(ids('ket nap so')).toEqual([['development', 'b']])
    expect(ids('cong nhan')).toEqual([['development', 'c']])
    expect(ids('giam sat')).toEqual([['inspections', 'a']])
    expect(ids('khac phuc', 'development')).toEqual([])
  })

  it('takes a subject from the address only when there is one', () => {
    expect(placeIn(new URLSearchParams('ve=cells&tim=so'))).toEqual({ words: 'so', family: 'cells' })
    expect(placeIn(new URLSearchParams('ve=khac'))).toEqual({ words: '', family: '' })
  })
})
