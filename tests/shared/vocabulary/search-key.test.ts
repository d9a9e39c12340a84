import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, searchKey, toNfc } from '../../../src/shared/vocabulary/search-key.ts'

describe('searchKey', () => {
  it.each([
    ['Đặng Thị Ánh', 'dang thi anh'],
    ['ĐẶNG THỊ ÁNH', 'dang thi anh'],
    ['Đặng Thị Ánh'.normalize('NFD'), 'dang thi anh'],
    ['Ðặng', 'dang'],
    ["H'Mông", 'hmong'],
    ['H’Mông', 'hmong'],
    ['Khơ-mú', 'kho mu'],
    ['ThS.Nguyễn Văn A', 'ths nguyen van a'],
    ['  Bản   Nà Lốc  (Mường Cai) ', 'ban na loc muong cai'],
    ['Chi bộ 12/3, tổ 5', 'chi bo 12 3 to 5'],
    ['Nguyễn\u00a0Văn\u200bA', 'nguyen van a'],
    ['100%_', '100'],
    ['ưƯơƠăĂâÂêÊôÔ', 'uuooaaaaeeoo'],
    ['ŉa', 'na'],
    ['...', ''],
    ['', ''],
  ])('%j → %j', (text, key) => {
    expect(searchKey(text)).toBe(key)
  })

  it('is its own key, and the same for every spelling of the marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const key = searchKey(text)
        expect(searchKey(key)).toBe(key)
        expect(searchKey(text.normalize('NFD'))).toBe(searchKey(text.normalize('NFC')))
        expect(key).not.toMatch(/^ | $| {2}|[%_*"'-]/)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('cleanText', () => {
  it.each([
    ['  Lò \u00a0 Văn\tHải \r\n', 'Lò Văn Hải'],
    ['Lo\u0300 Va\u0306n', 'Lò Văn'],
    ['L\u200bò\ufeff \u00adVăn\u202e', 'Lò Văn'],
    ['a\u0000b\u0007c', 'abc'],
    ['một\u2028hai', 'một hai'],
    ['hỏng \ud800 nửa', 'hỏng nửa'],
    ['Ðào ðình', 'Đào đình'],
    ['\u200b \u200b', ''],
  ])('%j → %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  it('cleans once and for all', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 })
    fc.assert(
      fc.property(anything, (text) => {
        const clean = cleanText(text)
        expect(cleanText(clean)).toBe(clean)
        expect(clean.normalize('NFC')).toBe(clean)
        expect(clean.isWellFormed()).toBe(true)
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}]|\s{2}|^\s|\s$/u)
      }),
      { numRuns: 2000 },
    )
  })
})

it('toNfc composes', () => {
  expect(toNfc('e\u0302\u0301')).toBe('ế')
})
