import { bodyLabels, introducerKindLabels, type Purpose } from '../../shared/admissions/fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { formatCount, percentOf, type Rounding } from '../../shared/vocabulary/fraction.ts'
import { formatPartialDate, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { BallotRow, LoadedDossier } from './load.ts'

/** A dated fact that had happened by the end of the day, as the sets of figures count it. */
export const happened = (on: PartialDate | null, day: Day): boolean =>
  on !== null && (on === '?' || String(on) <= day)

/** "9/9, 100,0 %": in favour, out of all who were entitled to vote, as the ballot counts them. The percent sign never stands alone. */
export function votesWords({ in_favour, entitled }: BallotRow, rounding: Rounding): string {
  const counts = `${formatCount(in_favour)}/${formatCount(entitled)}`
  const percent = percentOf({ numerator: in_favour, denominator: entitled }, rounding)
  return percent === null ? counts : `${counts}, ${percent}\u00a0%`
}

/** The cell's latest vote for a purpose that reached its share by the day. */
export function cellResolution(dossier: LoadedDossier, purpose: Purpose, day: Day): BallotRow | null {
  return (
    dossier.ballots.findLast(
      (row) =>
        row.purpose === purpose &&
        row.body === 'cell' &&
        row.entitled > 0 &&
        row.in_favour >= row.needed &&
        happened(row.held_on, day),
    ) ?? null
  )
}

/** "Đảng ủy cơ sở: số 8-NQ/ĐU, 12/09/2026, 11/11, 100,0 %": the latest vote of each committee between the cell and the one that decides. */
export function committeeResolutions(dossier: LoadedDossier, day: Day, rounding: Rounding): string | null {
  const bodies = ['branch_committee', 'grassroots_committee', 'delegated_committee'] as const
  const words = bodies.flatMap((body) => {
    const row = dossier.ballots.findLast(
      (one) => one.purpose === 'admission' && one.body === body && happened(one.held_on, day),
    )
    if (row === undefined) return []
    const paper = numberAndDay(row.resolution_number, row.held_on)
    return [
      `${bodyLabels[body]}: ${[paper, votesWords(row, rounding)].filter((part) => part !== null).join(', ')}`,
    ]
  })
  return words.length === 0 ? null : words.join('; ')
}

/** "Số 105-QĐ/ĐU, 01/10/2025", as far as it is known. */
export function numberAndDay(number: string | null, on: PartialDate | null): string | null {
  const parts = [number === null ? null : `Số ${number}`, on === null ? null : formatPartialDate(on)]
  const known = parts.filter((part) => part !== null)
  return known.length === 0 ? null : known.join(', ')
}

/** Those who still introduce, members by their names, organisations as what they are. */
export function introducersWords({ introducers }: LoadedDossier): string | null {
  const names = introducers
    .filter((row) => row.ended_on === null)
    .map((row) => (row.kind === 'member' ? row.name : row.name || introducerKindLabels[row.kind]))
  return names.length === 0 ? null : names.join(', ')
}
