import type { Duty, Occasion } from '../../shared/calendar/contract.ts'
import { dueOfSpan, type Span, spansOf } from '../../shared/calendar/rhythm.ts'
import { occasionState } from '../../shared/calendar/states.ts'
import type { ClosedPeriod } from '../../shared/periods/contract.ts'
import { periodName } from '../../shared/reports/period-name.ts'
import { type Day, dayFromDate, daysBetween } from '../../shared/vocabulary/day.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { standingPeriods } from '../periods/queries.ts'
import type { Reader } from '../register/reader.ts'

export function duties(reader: Reader): Duty[] {
  return reader.all(
    reader.sql
      .selectFrom('report_duty')
      .select([
        'id',
        'version',
        'name',
        'recipient',
        'rhythm',
        'due_day as dueDay',
        'months_after as monthsAfter',
        'report',
        'source',
        'from_on as from',
        'until_on as until',
      ])
      .where('trashed_at', 'is', null)
      .orderBy('name')
      .orderBy('id'),
  )
}

interface Sending {
  readonly sentOn: Day
  readonly document: string | null
  readonly note: string | null
  readonly closedPeriodId: number | null
}

/** Every occasion of the periods that lie in these years, the earliest due first. */
export function occasionsOf(
  reader: Reader,
  owed: readonly Duty[],
  years: readonly number[],
  day: Day,
): Occasion[] {
  const noted = notedSendings(reader)
  const closed = standingPeriods(reader)
  return owed
    .flatMap((duty) =>
      years
        .flatMap((year) => spansOf(duty.rhythm, year))
        .filter(({ to }) => to >= duty.from && (duty.until === null || to <= duty.until))
        .map((span) => {
          const sending = noted.get(`${duty.id} ${span.from}`) ?? sentByClosing(closed, duty, span)
          return occasionOf(duty, span, sending, day)
        }),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.dutyId - b.dutyId))
}

function occasionOf(duty: Duty, span: Span, sending: Sending | null, day: Day): Occasion {
  const { id: dutyId, name, recipient, source } = duty
  const dueOn = dueOfSpan(span, duty)
  const sentOn = sending?.sentOn ?? null
  return {
    dutyId,
    name,
    recipient,
    source,
    period: periodName(span.from, span.to),
    ...span,
    dueOn,
    state: occasionState({ to: span.to, dueOn, sentOn }, day),
    sentOn,
    document: sending?.document ?? null,
    note: sending?.note ?? null,
    daysLate: sentOn === null ? 0 : Math.max(0, daysBetween(dueOn, sentOn)),
    closedPeriodId: sending?.closedPeriodId ?? null,
  }
}

function notedSendings(reader: Reader): Map<string, Sending> {
  const rows = reader.all(
    reader.sql
      .selectFrom('report_sending')
      .select(['duty_id as dutyId', 'from_on as from', 'sent_on as sentOn', 'document', 'note']),
  )
  return new Map(
    rows.map(({ dutyId, from, ...sending }) => [`${dutyId} ${from}`, { ...sending, closedPeriodId: null }]),
  )
}

/** Closing the same days counts as sending: with the duty's own form, or, where it names none, to the same recipient. */
function sentByClosing(
  closed: readonly ClosedPeriod[],
  { report, recipient }: Duty,
  { from, to }: Span,
): Sending | null {
  const found = closed.find(
    (period) =>
      period.from === from &&
      period.to === to &&
      (report === null
        ? searchKey(period.recipient ?? '') === searchKey(recipient)
        : period.reports.some(({ id }) => id === report)),
  )
  if (found === undefined) return null
  const sentOn = found.documentDate ?? dayFromDate(new Date(found.closedAt))
  return { sentOn, document: found.document, note: null, closedPeriodId: found.id }
}
