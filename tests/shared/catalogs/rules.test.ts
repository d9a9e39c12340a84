import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCatalogFiles } from '../../../src/engine/catalogs/read-files.ts'
import type { CatalogId } from '../../../src/shared/catalogs/ids.ts'
import { buildCatalogIndex, matchCatalog } from '../../../src/shared/catalogs/rules.ts'

const catalogs = readCatalogFiles('resources/catalogs')

function source(catalog: CatalogId, version?: string) {
  const found = catalogs.find(
    (c) => c.catalog === catalog && (version === undefined || c.version === version),
  )
  if (!found) throw new Error(`no catalog ${catalog}`)
  return found
}

function matcher(catalog: CatalogId, version?: string) {
  const index = buildCatalogIndex(source(catalog, version))
  return (text: string) => {
    const match = matchCatalog(index, text)
    return match.kind === 'match' ? match.code : match.kind === 'ambiguous' ? match.codes : null
  }
}

const ethnic = matcher('ethnic-groups')
const education = matcher('general-education')
const religion = matcher('religions')

describe('ethnic groups', () => {
  it.each([
    ['Kinh', '01'],
    ['kinh', '01'],
    ['Việt', '01'],
    ['Thái', '03'],
    ['THÁI', '03'],
    ['thai', '03'],
    ['Thái đen', '03'],
    ['Mông', '08'],
    ["H'Mông", '08'],
    ['H’Mông', '08'],
    ['HMông', '08'],
    ['Hmông', '08'],
    ["h'mong", '08'],
    ['Mèo', '08'],
    ['Mông (HMông)', '08'],
    ['Mèo Đỏ', '08'],
    ['dân tộc Mông', '08'],
    ['DT Thái', '03'],
    ['Người Dao', '09'],
    ['Khơ Mú', '29'],
    ['Khơ-mú', '29'],
    ['Khơmú', '29'],
    ['kho mu', '29'],
    ['  Khơ  -  mú ', '29'],
    ['Tày', '02'],
    ['Mường', '06'],
    ['muong', '06'],
    ['Dao', '09'],
    ['Xinh Mun', '34'],
    ['Sán Chỉ', '15'],
    ['Lào', '37'],
    ['Thái (trắng)', '03'],
  ])('%s is %s', (text, code) => expect(ethnic(text)).toBe(code))

  it.each([
    ['Thổ', ['24', '02', '05']],
    ['Hoa', ['04', '08']],
    ['Chil', ['16', '20']],
    ['Trại', ['09', '18']],
    ['Xá Khao', ['33', '39']],
    ['Ca-tang', ['26', '27']],
  ])('%s is only suggested', (text, codes) => expect(ethnic(text)).toEqual(codes))

  it('asks when the marks that tell two groups apart are missing', () => {
    expect(ethnic('lao')).toEqual(['37', '41'])
  })

  it.each(['', '   ', '-', '?', '12', 'Thái Bình', 'không rõ', 'Martian'])('%j means nothing', (text) =>
    expect(ethnic(text)).toBeNull(),
  )

  it('knows every official name, written as it is', () => {
    for (const { code, name } of source('ethnic-groups').items) {
      if (['Thổ', 'Hoa'].includes(name)) continue
      expect([name, ethnic(name)]).toEqual([name, code])
    }
  })
})

describe('religions', () => {
  it.each([
    ['Không', '00'],
    ['không', '00'],
    ['ko', '00'],
    ['Ko', '00'],
    ['K', '00'],
    ['Không có', '00'],
    ['Không theo tôn giáo', '00'],
    ['Đạo Phật', '01'],
    ['Phật', '01'],
    ['Tin lành', '08'],
    ['Đạo Tin Lành', '08'],
    ['Thiên chúa giáo', '02'],
    ['Hoà Hảo', '03'],
    ['theo đạo Tin Lành', '08'],
    ['Cơ đốc Phục lâm', 'CDPL'],
  ])('%s is %s', (text, code) => expect(religion(text)).toBe(code))
})

describe('general education', () => {
  it.each([
    ['9/12', 'THCS'],
    ['12/12', 'THPT'],
    ['10/10', 'THPT'],
    ['lớp 7', 'THCS'],
    ['Lớp 12', 'THPT'],
    ['7/10', 'THCS'],
    ['THPT', 'THPT'],
    ['cấp 3', 'THPT'],
    ['Cấp III', 'THPT'],
    ['PTTH', 'THPT'],
    ['Tốt nghiệp THPT', 'THPT'],
    ['TN THCS', 'THCS'],
    ['5/12', 'TH'],
    ['05/12', 'TH'],
    ['1/12', 'TH'],
    ['6 / 12', 'THCS'],
    ['lớp 9/12', 'THCS'],
    ['4/10', 'TH'],
    ['Biết đọc, biết viết', 'BDBV'],
    ['tiểu học', 'TH'],
  ])('%s is %s', (text, code) => expect(education(text)).toBe(code))

  it.each([
    ['5/10', ['THCS', 'TH']],
    ['8/10', ['THPT', 'THCS']],
  ])('%s of the ten-year system is only suggested', (text, codes) => expect(education(text)).toEqual(codes))

  it.each(['0/12', '13/12', '11/10', '9', '12', '9/11', '2026-09-12'])('%s is not a grade', (text) =>
    expect(education(text)).toBeNull(),
  )
})

describe('places and levels', () => {
  const provinces = matcher('provinces', 'from-2025-07-01')
  const communes = matcher('communes')
  const training = matcher('professional-education')

  it('reads a province with or without its kind', () => {
    for (const text of ['Sơn La', 'tỉnh Sơn La', 'son la', 'Tỉnh Sơn La']) expect(provinces(text)).toBe('14')
    for (const text of ['TP. Hà Nội', 'tp hà nội', 'Thành phố Hà Nội']) expect(provinces(text)).toBe('01')
  })

  it('does not choose between communes of one name', () => {
    const match = communes('Tân Phong')
    expect(Array.isArray(match) && match.length > 1).toBe(true)
    expect(communes('Xã Mường Lèo')).toEqual(communes('mường lèo'))
  })

  it('reads training levels', () => {
    expect(training('ĐH')).toBe('DH')
    expect(training('đại học')).toBe('DH')
    expect(training('Cao đẳng')).toBe('CD')
    expect(training('Thạc sĩ')).toBe('THS')
  })
})

describe('the index', () => {
  it('never answers with a code the catalog does not have, and never throws', () => {
    const index = buildCatalogIndex(source('ethnic-groups'))
    const codes = new Set(source('ethnic-groups').items.map((item) => item.code))
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const match = matchCatalog(index, text)
        const found = match.kind === 'match' ? [match.code] : match.kind === 'ambiguous' ? match.codes : []
        expect(found.every((code) => codes.has(code))).toBe(true)
        if (match.kind === 'ambiguous') expect(new Set(match.codes).size).toBeGreaterThan(1)
      }),
    )
  })

  it('gives one answer whatever the case, the Unicode form and the spaces around', () => {
    const names = source('ethnic-groups').items.map((item) => item.name)
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom('NFC', 'NFD'),
        fc.boolean(),
        (name, form, upper) => {
          const written = ` ${upper ? name.toUpperCase() : name.toLowerCase()} `.normalize(form)
          expect(ethnic(written)).toEqual(ethnic(name))
        },
      ),
    )
  })
})
