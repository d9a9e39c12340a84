import { describe, expect, it } from 'vitest'
import { describeCounts, formatSize } from '../../../src/renderer/backups/words.ts'

describe('formatSize', () => {
  it.each([
    [10, '1 KB'],
    [300 * 1024, '300 KB'],
    [1024 * 1024, '1,0 MB'],
    [4.25 * 1024 * 1024, '4,3 MB'],
    [1_000 * 1024 * 1024, '1.000,0 MB'],
    [76.7 * 1024 ** 3, '76,7 GB'],
  ])('%i', (bytes, words) => expect(formatSize(bytes)).toBe(words))
})

describe('describeCounts', () => {
  it('names what is counted', () => {
    expect(describeCounts({ people: 1900, sympathizers: 120, cells: 24 })).toBe(
      '1.900 người, 120 quần chúng ưu tú, 24 tổ chức đảng',
    )
  })
})
