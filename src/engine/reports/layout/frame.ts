import type { ReportDeclaration } from '../../../shared/reports/declaration.ts'
import type { contextPlaceholders } from '../../../shared/reports/declaration-checks.ts'
import type { ReportDocument } from '../../../shared/reports/document.ts'
import { periodName } from '../../../shared/reports/period-name.ts'
import { type Day, formatDay } from '../../../shared/vocabulary/day.ts'
import type { LayoutChoice, ReportContext } from './source.ts'
import { spelled } from './spelling.ts'

/** 399-QĐ/TW, 05-HD/VPTW: A4, 20 mm above and below, 30 mm left, 15 mm right. */
export const marginsMm = { top: 20, bottom: 20, left: 30, right: 15 }

/** 05-HD/VPTW: days under 10 and the months January and February are written with a leading 0. */
export function longDay(day: Day): string {
  const month = Number(day.slice(5, 7))
  return `ngày ${day.slice(8)} tháng ${month <= 2 ? `0${month}` : month} năm ${day.slice(0, 4)}`
}

type Words = Record<(typeof contextPlaceholders)[number] | 'submissionNumber' | 'submissionDate', string>

/** The values behind the placeholders of a declaration's texts. */
export function wordsOf(context: ReportContext, choice: LayoutChoice): Words {
  const { office } = context
  return {
    commune: office.commune,
    superior: office.superior,
    place: office.place,
    period: periodName(context.from, context.to),
    from: formatDay(context.from),
    to: formatDay(context.to),
    scope: context.scope?.name ?? '',
    today: formatDay(context.today),
    authority: office.signing.authority,
    position: office.signing.position,
    signer: office.signing.name,
    preparer: office.signing.preparer,
    ...context.rules,
    submissionNumber: choice.submissionNumber ?? '',
    // the blank is filled in by hand, as on every form that is printed before it is signed
    submissionDate: choice.submissionDate ? longDay(choice.submissionDate) : 'ngày … tháng … năm …',
  }
}

/** Both bodies left, the Party's name and the place and day right, in capitals and the office's spelling. */
export function header(context: ReportContext): ReportDocument['header'] {
  const { office } = context
  const capitals = (text: string) => spelled(text.toLocaleUpperCase('vi'), office.committeeSpelling)
  const place = office.place === '' ? '' : `${office.place}, `
  return {
    superior: capitals(office.superior),
    issuer: capitals(office.commune),
    party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    placeAndDate: `${place}${longDay(context.today)}`,
  }
}

export function signature(
  declared: ReportDeclaration['signature'],
  write: (template: string) => string,
): ReportDocument['signature'] {
  return {
    left: { heading: write(declared.left.heading), name: write(declared.left.name) },
    right: {
      authority: write(declared.right.authority),
      position: write(declared.right.position),
      name: write(declared.right.name),
    },
  }
}
