import type { IntroducerFacts } from '../../shared/admissions/facts.ts'
import type { IntroducerFields } from '../../shared/admissions/inputs.ts'
import { togetherBreaches } from '../../shared/admissions/introductions.ts'
import { type Breach, breachOf } from '../../shared/regulations/breach.ts'
import type { RulePack } from '../../shared/regulations/pack.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import { mayHoldOn } from '../../shared/sympathizers/rules.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { type PartialDate, partialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { carryOut, type Done, doneWith, type OnDossier, openedDossier } from './act.ts'
import type { IntroducerRow, LoadedDossier } from './load.ts'

interface Named {
  readonly fields: IntroducerFields
  readonly name: string
  readonly problems: readonly FieldProblem[]
}

const inForm = (field: string) => `introducer.${field}`
const factFields = {
  togetherSince: inForm('togetherSince'),
  introducedOn: inForm('introducedOn'),
  endedOn: 'on',
}

/** The name in the register for one of its people; the typed one for others. @throws RegisterError NOT_FOUND */
function nameOf(change: Change, dossier: LoadedDossier, fields: IntroducerFields): Named {
  const problems: FieldProblem[] = []
  if (fields.personId === dossier.row.person_id)
    problems.push({
      field: inForm('personId'),
      message: 'Một người không tự giới thiệu mình. Chọn đảng viên khác.',
    })
  if (fields.personId === null) {
    if (fields.name === null)
      problems.push({ field: inForm('name'), message: 'Ghi tên người hoặc tổ chức giới thiệu.' })
    return { fields, name: fields.name ?? '', problems }
  }
  const person = change.row('person', fields.personId)
  if (person.trashed_at !== null) throw new RegisterError('NOT_FOUND')
  return { fields, name: person.full_name, problems }
}

const factsOf = (
  { fields, name }: Named,
  endedOn: PartialDate | null,
  replacement: boolean,
): IntroducerFacts => ({
  kind: fields.kind,
  name,
  togetherSince: fields.togetherSince,
  introducedOn: fields.introducedOn,
  endedOn,
  replacement,
})

/** Only an official member introduces (Điều lệ Đảng, Điều 4); of somebody outside this register nothing is known. */
function standingBreaches(change: Change, pack: RulePack, { fields, name }: Named, today: Day): Breach[] {
  if (fields.kind !== 'member' || fields.personId === null) return []
  return mayBeOfficial(change, fields.personId, fields.introducedOn, today)
    ? []
    : [
        breachOf(
          pack,
          'introducers.count',
          `${name} không phải đảng viên chính thức vào ngày giới thiệu`,
          inForm('personId'),
        ),
      ]
}

function mayBeOfficial(change: Change, personId: number, on: PartialDate | null, today: Day): boolean {
  return change
    .all(
      change.sql
        .selectFrom('cell_member')
        .select(['from_date as from', 'to_date as to'])
        .where('person_id', '=', personId)
        .where('standing', '=', 'official'),
    )
    .some((stretch) => mayHoldOn(stretch, on, today))
}

/** Introducers who left, or lost their standing, before the cell met: somebody takes their place first (294-QĐ/TW 3.2.2). */
export function goneBreaches(
  change: Change,
  dossier: LoadedDossier,
  pack: RulePack,
  on: PartialDate,
  today: Day,
): Breach[] {
  return dossier.introducers
    .filter(({ kind, ended_on }) => kind === 'member' && ended_on === null)
    .flatMap(({ person_id, name }) =>
      person_id === null || mayBeOfficial(change, person_id, on, today)
        ? []
        : [
            breachOf(
              pack,
              'introducers.count',
              `${name} không còn là đảng viên chính thức ở đây vào ngày chi bộ xét; phân công người thay`,
              'introducers',
            ),
          ],
    )
}

const columnsOf = ({ fields, name }: Named) => ({
  person_id: fields.personId,
  name,
  kind: fields.kind,
  together_since: fields.togetherSince,
  introduced_on: fields.introducedOn,
  resolution: fields.resolution,
})

export interface WantedIntroducer extends OnDossier {
  readonly introducer: IntroducerFields
  readonly replaces: {
    readonly introducerId: number
    readonly on: PartialDate | null
    readonly reason: string | null
  } | null
}

/** A new introducer, or one who takes another's place. @throws RegisterError NOT_FOUND, STALE, INVALID, CONFLICT, RULE_BREACH */
export function addIntroducer(change: Change, wanted: WantedIntroducer, today: Day): Done {
  const dossier = openedDossier(change, wanted)
  const named = nameOf(change, dossier, wanted.introducer)
  const { replaces } = wanted
  const replaced = replaces === null ? null : presentIntroducer(dossier, replaces.introducerId)
  if (replaces !== null && replaces.on === null)
    throw invalid([{ field: 'replaces.on', message: 'Ghi ngày người được thay thôi giới thiệu.' }])
  const again = dossier.introducers.some(
    (one) =>
      one.ended_on === null &&
      one.id !== replaced?.id &&
      one.person_id !== null &&
      one.person_id === wanted.introducer.personId,
  )
  if (again)
    throw new RegisterError(
      'CONFLICT',
      `${named.name} đã là người giới thiệu trong hồ sơ này nên chưa ghi. Dữ liệu không thay đổi.`,
    )
  const fresh = factsOf(named, null, replaced !== null)
  carryOut(change, dossier, wanted, today, {
    step: 'introducers',
    change: {
      introducers: [
        ...dossier.introducers.map((row, index) => {
          const facts = at(dossier, index)
          return row.id === replaced?.id ? { ...facts, endedOn: replaces?.on ?? null } : facts
        }),
        fresh,
      ],
    },
    problems: named.problems,
    fields: { ...factFields, endedOn: 'replaces.on' },
    breaches: ({ counting }) => [
      ...standingBreaches(change, counting.pack, named, today),
      ...(fresh.togetherSince === null ? [] : togetherBreaches(counting.pack, fresh, partialDate(today))),
    ],
  })
  if (replaced !== null)
    change.update('dossier_introducer', replaced.id, {
      ended_on: replaces?.on ?? null,
      end_reason: replaces?.reason ?? null,
    })
  change.insert('dossier_introducer', {
    dossier_id: wanted.id,
    ...columnsOf(named),
    ended_on: null,
    end_reason: null,
    replaces_id: replaced?.id ?? null,
  })
  change.describe(
    replaced === null
      ? `Ghi ${named.name} giới thiệu ${dossier.fullName} vào Đảng`
      : `${named.name} thay ${replaced.name} giới thiệu ${dossier.fullName} vào Đảng`,
  )
  return doneWith(change, dossier)
}

export function changeIntroducer(
  change: Change,
  wanted: OnDossier & { readonly introducerId: number; readonly introducer: IntroducerFields },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  const named = nameOf(change, dossier, wanted.introducer)
  const index = dossier.introducers.findIndex((row) => row.id === wanted.introducerId)
  if (index < 0) throw new RegisterError('NOT_FOUND')
  const old = at(dossier, index)
  const fresh = factsOf(named, old.endedOn, old.replacement)
  carryOut(change, dossier, wanted, today, {
    step: 'introducers',
    change: { introducers: dossier.facts.introducers.with(index, fresh) },
    problems: named.problems,
    fields: factFields,
    breaches: ({ counting }) => [
      ...standingBreaches(change, counting.pack, named, today),
      ...(fresh.togetherSince === null ? [] : togetherBreaches(counting.pack, fresh, partialDate(today))),
    ],
  })
  change.update('dossier_introducer', wanted.introducerId, columnsOf(named))
  change.describe(`Sửa người giới thiệu ${dossier.fullName} vào Đảng: ${named.name}`)
  return doneWith(change, dossier)
}

export function endIntroducer(
  change: Change,
  wanted: OnDossier & {
    readonly introducerId: number
    readonly on: PartialDate
    readonly reason: string | null
  },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  const leaving = presentIntroducer(dossier, wanted.introducerId)
  const index = dossier.introducers.indexOf(leaving)
  carryOut(change, dossier, wanted, today, {
    step: 'introducers',
    change: {
      introducers: dossier.facts.introducers.with(index, { ...at(dossier, index), endedOn: wanted.on }),
    },
    fields: factFields,
  })
  change.update('dossier_introducer', leaving.id, { ended_on: wanted.on, end_reason: wanted.reason })
  change.describe(`Ghi ${leaving.name} thôi giới thiệu ${dossier.fullName} vào Đảng`)
  return doneWith(change, dossier)
}

function at(dossier: LoadedDossier, index: number): IntroducerFacts {
  const facts = dossier.facts.introducers[index]
  if (facts === undefined) throw new RangeError(`No introducer ${index}`)
  return facts
}

/** @throws RegisterError NOT_FOUND; CONFLICT for one who left already */
function presentIntroducer(dossier: LoadedDossier, id: number): IntroducerRow {
  const row = dossier.introducers.find((one) => one.id === id)
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  if (row.ended_on !== null)
    throw new RegisterError(
      'CONFLICT',
      `${row.name} đã thôi giới thiệu từ trước. Dữ liệu không thay đổi. Tải lại hồ sơ rồi chọn lại.`,
    )
  return row
}
