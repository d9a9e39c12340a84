import type { ReportSummary } from '../../shared/reports/contract.ts'
import { type ReportFamily, reportFamilyLabels, reportFamilySchema } from '../../shared/reports/family.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { titleSortKey } from '../../shared/vocabulary/title-order.ts'

/** What the address holds of the list of reports, beside the period. */
export const placeNames = { words: 'tim', family: 've' } as const

export const familyOptions = reportFamilySchema.options.map((value) => ({
  value,
  label: reportFamilyLabels[value],
}))

/** A family that does not exist counts as none. */
export function placeIn(query: URLSearchParams): { words: string; family: ReportFamily | '' } {
  const family = reportFamilySchema.safeParse(query.get(placeNames.family))
  return { words: query.get(placeNames.words) ?? '', family: family.success ? family.data : '' }
}

type Named = Pick<ReportSummary, 'family' | 'title' | 'description'>

/** Reports that hold every word asked for, marks or not, family by family, each by title; families without one are left out. */
export function familiesOf<Report extends Named>(
  reports: readonly Report[],
  words: string,
  family: ReportFamily | '',
): { readonly family: ReportFamily; readonly reports: readonly Report[] }[] {
  const asked = searchKey(words).split(' ').filter(Boolean)
  const fits = ({ title, description, family: its }: Report): boolean => {
    const told = searchKey(`${title} ${description} ${reportFamilyLabels[its]}`)
    return asked.every((word) => told.includes(word))
  }
  const byTitle = reports
    .map((report) => ({ report, key: titleSortKey(report.title) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ report }) => report)
  return reportFamilySchema.options
    .filter((each) => family === '' || each === family)
    .map((each) => ({
      family: each,
      reports: byTitle.filter((report) => report.family === each && fits(report)),
    }))
    .filter(({ reports: within }) => within.length > 0)
}
