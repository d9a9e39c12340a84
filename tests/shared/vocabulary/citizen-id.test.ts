import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  citizenIdSchema,
  looksRuinedByExcel,
  maskCitizenId,
  maskDigits,
  tidyCitizenId,
} from '../../../src/shared/vocabulary/citizen-id.ts'

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))

describe('citizenIdSchema', () => {
  it.each(['012345678901', '123456789'])('takes %s', (id) => {
    expect(citizenIdSchema.parse(id)).toBe(id)
    expect(looksRuinedByExcel(id)).toBeNull()
  })
  it.each([
    '12345678901',
    '0123456789012',
    '01234567890a',
    '012 345 678 901',
    '012345678901\n',
    '٠١٢٣٤٥٦٧٨٩٠١',
    '',
  ])('refuses %j', (id) => {
    expect(citizenIdSchema.safeParse(id).success).toBe(false)
  })
})

it('tidies the signs of grouping, never a decimal point', () => {
  expect(tidyCitizenId(' 012 345\u00a0678 901 ')).toBe('012345678901')
  expect(tidyCitizenId('012.345.678.901')).toBe('012345678901')
  expect(tidyCitizenId('12345678901.0')).toBe('12345678901.0')
})

describe('masking', () => {
  it('shows the last three digits, and not how long the number is', () => {
    expect(maskCitizenId('012345678901')).toBe('•••••••••901')
    expect(maskCitizenId('123456789')).toBe('•••••••••789')
    expect(maskCitizenId('1234')).toBe('•••••••••')
  })
  it.each([
    ['số 012345678901, cũ 123456789.', 'số •••••••••, cũ •••••••••.'],
    ['012 345 678 901', '•••••••••'],
    ['012.345.678.901', '•••••••••'],
    ['2026-11-23 21:55:04 dòng 12345678', '2026-11-23 21:55:04 dòng 12345678'],
    ['012345678901012345678902', '•••••••••'],
  ])('%j → %j', (text, masked) => {
    expect(maskDigits(text)).toBe(masked)
  })
  it.each([
    '0123 4567 8901',
    '012-345-678-901',
    '0123-4567-8901',
    '0912 345 678',
    '0912.345.678',
    '012\u00a0345\u00a0678\u00a0901',
    '０１２３４５６７８９０１',
  ])('hides %j, however it is grouped', (id) => {
    expect(maskDigits(`số ${id}, hết`)).toBe('số •••••••••, hết')
  })
  it.each([
    '2026-11-23T02:00:00.000Z',
    'so-dang-vien 2026-11-23 09-00-00 start.ncbak',
    'commands.ts:12:3',
    'Node 24.21.0, Electron 45.4.1',
    'Windows_NT 10.0.26100 x64',
    'person 902, cell 24',
  ])('leaves %j as it is', (line) => {
    expect(maskDigits(line)).toBe(line)
  })
  it('leaves no ID in any line of a log', () => {
    fc.assert(
      fc.property(fc.string(), fc.oneof(digits(9), digits(12)), fc.string(), (before, id, after) => {
        expect(maskDigits(`${before}${id}${after}`)).not.toMatch(/\d{9}/)
      }),
    )
  })
})

describe('looksRuinedByExcel', () => {
  it.each([
    ['6,11E+15', 'rút gọn'],
    ['6.11E+11', 'rút gọn'],
    ['1e+11', 'rút gọn'],
    ['12345678901', '11 chữ số'],
    ['1234567890', '10 chữ số'],
    ['12345678901.0', '11 chữ số'],
    ['12345678', '8 chữ số'],
    ['112345678901,00', 'thập phân'],
    ['#######', 'dấu #'],
  ])('%s: %s', (text, part) => {
    expect(looksRuinedByExcel(text)).toContain(part)
    expect(citizenIdSchema.safeParse(tidyCitizenId(text)).success).toBe(false)
  })
  it.each(['', 'không có', '1234', '012 345 678 901', '012.345.678.901'])('nothing to say of %j', (text) => {
    expect(looksRuinedByExcel(text)).toBeNull()
  })
})
