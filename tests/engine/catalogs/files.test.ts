import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type CatalogFile,
  catalogFiles,
  holidayFile,
  parseCatalog,
  parseHolidays,
} from '../../../src/engine/catalogs/files.ts'
import { readCatalogFiles, readHolidayFile } from '../../../src/engine/catalogs/read-files.ts'
import { catalogIds } from '../../../src/shared/catalogs/ids.ts'

const folder = 'resources/catalogs'
const catalogs = readCatalogFiles(folder)

const counts: Record<string, number> = {
  'ethnic-groups 121-TCTK-1979': 54,
  'religions 1019-TCTK-2008': 17,
  'provinces before-2025-07-01': 63,
  'provinces from-2025-07-01': 34,
  'communes from-2025-07-01': 3321,
  'general-education 11-HD-BTCTW-2021': 4,
  'professional-education 11-HD-BTCTW-2021': 6,
  'political-theory 11-HD-BTCTW-2021': 5,
  'occupations 11-HD-BTCTW-2021': 15,
  'academic-titles 11-HD-BTCTW-2021': 5,
  'party-badges 11-HD-BTCTW-2021': 12,
  'document-types 399-QD-TW-2026': 18,
  'discipline-forms dieu-le-2011': 7,
  'organisation-types 11-HD-BTCTW-2021': 25,
  'member-changes 11-HD-BTCTW-2021': 16,
  'annual-ratings 366-QD-TW-2025': 5,
  'meeting-ratings 42-HD-BTCTW-2025': 4,
  'inspection-contents the-he-2016': 137,
}

function find(catalog: string, version?: string) {
  const found = catalogs.find(
    (c) => c.catalog === catalog && (version === undefined || c.version === version),
  )
  if (!found) throw new Error(`no catalog ${catalog} ${version ?? ''}`)
  return found
}

describe('the catalog files', () => {
  it('hold as many lines as the sources state', () => {
    expect(Object.fromEntries(catalogs.map((c) => [`${c.catalog} ${c.version}`, c.items.length]))).toEqual(
      counts,
    )
  })

  it('cover every catalog id, and no file lies unread', () => {
    expect(new Set(catalogs.map((c) => c.catalog))).toEqual(new Set(catalogIds))
    expect(readdirSync(folder).sort()).toEqual([...catalogFiles.map((f) => f.file), holidayFile].sort())
  })

  it.each(catalogs.map((c) => [`${c.catalog} ${c.version}`, c] as const))(
    '%s: unique codes, known parents, a source',
    (_, c) => {
      const codes = c.items.map((item) => item.code)
      expect(new Set(codes).size).toBe(codes.length)
      for (const { parent } of c.items) if (parent !== null) expect(codes).toContain(parent)
      expect(c.sources.length).toBeGreaterThan(0)
      for (const { name, otherNames } of c.items) expect(otherNames).not.toContain(name)
    },
  )

  it('put every commune in a province of its version, with its type', () => {
    const provinces = new Set(find('provinces', 'from-2025-07-01').items.map((p) => p.code))
    for (const { extra } of find('communes').items) {
      expect(provinces).toContain(extra['province_code'])
      expect(extra['province_version']).toBe('from-2025-07-01')
      expect(['xã', 'phường', 'đặc khu']).toContain(extra['type'])
    }
  })

  it('keep the seven province codes that changed meaning apart by version', () => {
    const old = new Map(find('provinces', 'before-2025-07-01').items.map((p) => [p.code, p.name]))
    const changed = find('provinces', 'from-2025-07-01').items.filter(
      (p) => old.has(p.code) && old.get(p.code) !== p.name,
    )
    const seven = ['15', '24', '44', '52', '80', '82', '91']
    expect(changed.map((p) => p.code)).toEqual(expect.arrayContaining(seven))
  })

  it('say which codes are official', () => {
    expect(find('ethnic-groups').official).toBe(true)
    expect(find('occupations').official).toBe(false)
  })

  it('refuse what is not a catalog', () => {
    const [file] = catalogFiles
    expect(() => parseCatalog(file as CatalogFile, { title: 'x', items: [] })).toThrow()
    expect(() =>
      parseHolidays({
        items: [{ date: '2026-13-01', kind: 'off', name: 'x', confidence: 'verified', source: '' }],
      }),
    ).toThrow()
  })
})

describe('the holiday calendar', () => {
  const days = readHolidayFile(folder)

  it('names each day once, with kind, label and confidence', () => {
    expect(days).toHaveLength(106)
    expect(new Set(days.map((d) => d.day)).size).toBe(days.length)
    expect(days.find((d) => d.day === '2026-09-02')).toMatchObject({
      kind: 'off',
      label: expect.stringMatching(/Quốc khánh/),
    })
    expect(new Set(days.map((d) => d.confidence))).toEqual(new Set(['verified', 'derived']))
  })
})
