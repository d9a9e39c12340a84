import * as z from 'zod'
import type { CatalogEntry, CatalogId } from '../../shared/catalogs/ids.ts'

/** A catalog as the register loads it, whatever its file looked like. */
export interface Catalog {
  readonly catalog: CatalogId
  readonly version: string
  readonly title: string
  /** Whether the codes come from a legal text; otherwise they are this application's own. */
  readonly official: boolean
  readonly sources: readonly string[]
  readonly items: readonly CatalogEntry[]
}

export interface CatalogFile {
  readonly catalog: CatalogId
  readonly version: string
  readonly file: string
}

/** Which file under resources/catalogs holds which catalog. The version names the text the codes come from. */
export const catalogFiles: readonly CatalogFile[] = [
  { catalog: 'ethnic-groups', version: '121-TCTK-1979', file: 'dan_toc.json' },
  { catalog: 'religions', version: '1019-TCTK-2008', file: 'ton_giao.json' },
  { catalog: 'provinces', version: 'before-2025-07-01', file: 'tinh_thanh_63_cu.json' },
  { catalog: 'provinces', version: 'from-2025-07-01', file: 'tinh_thanh_34.json' },
  { catalog: 'communes', version: 'from-2025-07-01', file: 'don_vi_hanh_chinh_cap_xa.json' },
  { catalog: 'general-education', version: '11-HD-BTCTW-2021', file: 'trinh_do_gdpt.json' },
  { catalog: 'professional-education', version: '11-HD-BTCTW-2021', file: 'trinh_do_chuyen_mon.json' },
  { catalog: 'political-theory', version: '11-HD-BTCTW-2021', file: 'ly_luan_chinh_tri.json' },
  { catalog: 'occupations', version: '11-HD-BTCTW-2021', file: 'nghe_nghiep_btctw.json' },
  { catalog: 'academic-titles', version: '11-HD-BTCTW-2021', file: 'hoc_ham_hoc_vi.json' },
  { catalog: 'party-badges', version: '11-HD-BTCTW-2021', file: 'huy_hieu_dang.json' },
  { catalog: 'document-types', version: '399-QD-TW-2026', file: 'ky_hieu_van_ban_dang.json' },
  { catalog: 'discipline-forms', version: 'dieu-le-2011', file: 'ky_luat.json' },
  { catalog: 'organisation-types', version: '11-HD-BTCTW-2021', file: 'loai_hinh_tccsd.json' },
  { catalog: 'member-changes', version: '11-HD-BTCTW-2021', file: 'bien_dong_dang_vien.json' },
  { catalog: 'annual-ratings', version: '366-QD-TW-2025', file: 'xep_loai.json' },
  { catalog: 'meeting-ratings', version: '42-HD-BTCTW-2025', file: 'xep_loai_sinh_hoat_chi_bo.json' },
  { catalog: 'inspection-contents', version: 'the-he-2016', file: 'noi_dung_kiem_tra.json' },
]

const rawItem = z.looseObject({
  code: z.string().min(1),
  name: z.string().min(1),
  full_name: z.string().min(1).optional(),
  parent: z.string().nullable().optional(),
  rank: z.number().int().nullable().optional(),
  other_names: z.array(z.string().min(1)).optional(),
  spelling_variants: z.array(z.string().min(1)).optional(),
  // provinces of the catalog in force from 2025-07-01; kept so that a code is never read under the wrong version
  province_code: z.string().optional(),
})

const rawCatalog = z.looseObject({
  title: z.string().min(1),
  codes_official: z.union([z.boolean(), z.string()]),
  source: z.array(z.string().min(1)).min(1),
  items: z.array(rawItem).min(1),
})

/**
 * One catalog file in the shape all catalogs share.
 * @throws z.ZodError when the file is not a catalog: that is a fault of the package, not of the person.
 */
export function parseCatalog(file: CatalogFile, raw: unknown): Catalog {
  const { title, codes_official, source, items } = rawCatalog.parse(raw)
  return {
    catalog: file.catalog,
    version: file.version,
    title,
    official: codes_official !== false,
    sources: source,
    items: items.map((item) => toEntry(file, item)),
  }
}

function toEntry(file: CatalogFile, item: z.infer<typeof rawItem>): CatalogEntry {
  const { code, name, parent, rank, other_names, spelling_variants, full_name, ...extra } = item
  const otherNames = [...(full_name ? [full_name] : []), ...(other_names ?? []), ...(spelling_variants ?? [])]
  const inProvinces = file.catalog === 'communes' ? { province_version: file.version } : {}
  return {
    code,
    name: name.normalize('NFC'),
    parent: parent ?? null,
    rank: rank ?? null,
    otherNames: [...new Set(otherNames.map((other) => other.normalize('NFC')))].filter(
      (other) => other !== name,
    ),
    extra: { ...extra, ...inProvinces },
  }
}

/** A day that the public calendar makes free, or a Saturday that it makes a working day. */
export interface HolidayLine {
  /** ISO day */
  readonly day: string
  readonly kind: 'off' | 'work'
  readonly label: string
  /** `derived` days follow from a rule or precedent and wait for an administrator's confirmation. */
  readonly confidence: 'verified' | 'derived'
  readonly source: string
}

export const holidayFile = 'ngay_nghi.json'

const rawHolidays = z.looseObject({
  items: z
    .array(
      z.looseObject({
        date: z.iso.date(),
        kind: z.enum(['off', 'work']),
        name: z.string().min(1),
        confidence: z.enum(['verified', 'derived']),
        source: z.string(),
      }),
    )
    .min(1),
})

/** The holiday calendar; throws z.ZodError when the file is not one. */
export function parseHolidays(raw: unknown): HolidayLine[] {
  return rawHolidays.parse(raw).items.map(({ date, kind, name, confidence, source }) => ({
    day: date,
    kind,
    label: name,
    confidence,
    source,
  }))
}
