import { badgeClaims, claimMissed, claimWithin } from '../../shared/membership/badges.ts'
import type { BadgeDue } from '../../shared/membership/contract.ts'
import type { MemberDetail } from '../../shared/membership/detail.ts'
import { blankPartyRecord } from '../../shared/membership/fields.ts'
import { partyAge } from '../../shared/membership/party-age.ts'
import { partyAgeWords } from '../../shared/membership/words.ts'
import { numberRule } from '../../shared/regulations/pack.ts'
import { maskCitizenId } from '../../shared/vocabulary/citizen-id.ts'
import { addMonths, type Day } from '../../shared/vocabulary/day.ts'
import { holdsOn } from '../../shared/vocabulary/period.ts'
import { addWorkingDays } from '../../shared/vocabulary/working-days.ts'
import { openDossierOf } from '../admissions/open-dossier.ts'
import { workingCalendar } from '../catalogs/queries.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { packInForce } from '../regulations/queries.ts'
import { badgeFactsOf, badgeRulesOf } from './badge-facts.ts'
import {
  badgesOf,
  departuresOf,
  disciplinesOf,
  exceptionsOfMember,
  exemptionsOf,
  gapsOf,
  stretchDetails,
  transfersOf,
} from './parts.ts'
import { partyRecordOf } from './records.ts'

/** How far ahead a member's next badge is told, in months: the windows of a year and the one after. */
const aheadMonths = 24

/** Everything of a member that the page shows. @throws RegisterError NOT_FOUND */
export function getMember(reader: Reader, personId: number, today: Day): MemberDetail {
  const person = reader.first(
    reader.sql
      .selectFrom('person')
      .leftJoin('village', 'village.id', 'person.village_id')
      .select(['person.id', 'full_name', 'sex', 'birth_date', 'village.name as villageName'])
      .where('person.id', '=', personId),
  )
  if (person === undefined) throw new RegisterError('NOT_FOUND')
  const record = partyRecordOf(reader, personId)
  const stretches = stretchDetails(reader, personId)
  const now = stretches.findLast(({ from, to }) => holdsOn({ from, to }, today))
  const facts = badgeFactsOf(reader, today, { personId }).get(personId)
  const claims = facts === undefined ? [] : badgeClaims(facts, badgeRulesOf(packInForce(reader, today)))
  const next =
    now === undefined
      ? null
      : (claimMissed(claims, today) ?? claimWithin(claims, today, addMonths(today, aheadMonths)))
  return {
    personId,
    fullName: person.full_name,
    sex: person.sex,
    birthDate: person.birth_date,
    villageName: person.villageName,
    now: now === undefined ? null : { cellId: now.cellId, cellName: now.cellName, standing: now.standing },
    dossierId: openDossierOf(reader, personId),
    recordId: record?.id ?? null,
    version: record?.version ?? null,
    fields: record === undefined ? withoutCard : fieldsOf(record),
    cardMasked: record?.card_number == null ? null : maskCitizenId(record.card_number),
    partyAge: facts === undefined || stretches.length === 0 ? '' : partyAgeWords(partyAge(facts, today)),
    stretches,
    transfers: transfersOf(reader, personId),
    departures: departuresOf(reader, personId),
    exemptions: exemptionsOf(reader, personId),
    badges: badgesOf(reader, personId),
    nextBadge:
      next === null
        ? null
        : {
            years: next.years,
            reachedOn: next.reachedOn,
            entitledOn: next.entitledOn,
            awardOn: next.window.awardOn,
            certain: next.certain,
          },
    disciplines: disciplinesOf(reader, personId),
    gaps: gapsOf(reader, personId),
    exceptions: exceptionsOfMember(reader, personId),
  }
}

const { cardNumber: _none, ...withoutCard } = blankPartyRecord

function fieldsOf(record: NonNullable<ReturnType<typeof partyRecordOf>>): MemberDetail['fields'] {
  return {
    cardIssuedOn: record.card_issued_on,
    cardIssuedBy: record.card_issued_by,
    fileNumber: record.file_number,
    decisionOn: record.decision_on,
    decisionNumber: record.decision_number,
    ceremonyOn: record.ceremony_on,
    officialOn: record.official_on,
    officialNumber: record.official_number,
    officialDecisionOn: record.official_decision_on,
    firstDecisionOn: record.first_decision_on,
    introducers: record.introducers,
    admittedAt: record.admitted_at,
    note: record.note,
  }
}

/** Members whose badge is awarded in a window from one day to another, and those who missed one before; by award, then name. */
export function badgesDue(reader: Reader, from: Day, to: Day, today: Day): BadgeDue[] {
  const pack = packInForce(reader, today)
  const calendar = workingCalendar(reader)
  const rules = badgeRulesOf(pack)
  const before = numberRule(pack, 'local.badge.file_before')
  const names = new Map(
    reader
      .statement<{ id: number; fullName: string; cellId: number; cellName: string | null }>(
        `SELECT person.id, full_name AS fullName, member.cell_id AS cellId, state.name AS cellName FROM cell_member AS member
         JOIN person ON person.id = member.person_id
         LEFT JOIN cell_state AS state ON state.cell_id = member.cell_id AND (state.from_date IS NULL OR state.from_date = '?' OR state.from_date <= @today)
           AND (state.to_date IS NULL OR (state.to_date <> '?' AND state.to_date > @today))
         WHERE (member.from_date IS NULL OR member.from_date = '?' OR member.from_date <= @today)
           AND (member.to_date IS NULL OR (member.to_date <> '?' AND member.to_date > @today))
         AND person.trashed_at IS NULL ORDER BY person.name_sort, person.id`,
      )
      .all({ today })
      .map((row) => [row.id, row]),
  )
  const facts = badgeFactsOf(reader, today)
  const due: BadgeDue[] = []
  for (const person of names.values()) {
    const own = facts.get(person.id)
    const claims = own === undefined ? [] : badgeClaims(own, rules)
    const missed = claimMissed(claims, today)
    const claim = claimWithin(claims, from, to)
    for (const each of new Set([missed, claim])) {
      if (each === null) continue
      const { years, reachedOn, entitledOn, certain, window } = each
      const fileBy = addWorkingDays(window.awardOn, -before, calendar)
      due.push({
        ...person,
        years,
        reachedOn,
        reachedBy: each.latest?.reachedOn ?? null,
        entitledOn,
        certain,
        awardOn: window.awardOn,
        fileBy: fileBy.kind === 'day' ? fileBy.day : null,
        missed: each === missed,
      })
    }
  }
  return due.sort((a, b) => (a.awardOn < b.awardOn ? -1 : a.awardOn > b.awardOn ? 1 : 0))
}
