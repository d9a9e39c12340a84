import type { CheckFacts } from '../../shared/admissions/facts.ts'
import type { Waived } from '../../shared/admissions/fields.ts'
import { waiverBreaches } from '../../shared/admissions/guards.ts'
import type { CheckFields } from '../../shared/admissions/inputs.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Change } from '../register/change.ts'
import { RegisterError } from '../register/register-error.ts'
import { carryOut, type Done, doneWith, type OnDossier, openedDossier } from './act.ts'
import type { CheckRow, LoadedDossier } from './load.ts'
import { flagOf } from './rows.ts'

const columnsOf = (fields: CheckFields) => ({
  subject: fields.subject,
  relation: fields.relation,
  place: fields.place,
  abroad: flagOf(fields.abroad),
  sent_on: fields.sentOn,
  received_on: fields.receivedOn,
})

/** Persons whose record is checked: the candidate, parents, spouse, children (06-HD/TW 3.4a). */
export function addChecks(
  change: Change,
  wanted: OnDossier & { readonly checks: readonly CheckFields[] },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  const fresh = wanted.checks.map(
    (fields): CheckFacts => ({ ...fields, id: 0, answeredOn: null, waived: null }),
  )
  carryOut(change, dossier, wanted, today, {
    step: 'checks',
    change: { checks: [...dossier.facts.checks, ...fresh] },
  })
  for (const fields of wanted.checks)
    change.insert('background_check', { dossier_id: wanted.id, ...columnsOf(fields) })
  const [only] = wanted.checks
  change.describe(
    wanted.checks.length === 1 && only !== undefined
      ? `Ghi việc thẩm tra ${only.subject} trong hồ sơ của ${dossier.fullName}`
      : `Ghi ${wanted.checks.length} người phải thẩm tra trong hồ sơ của ${dossier.fullName}`,
  )
  return doneWith(change, dossier)
}

/** One check with some of its facts changed. @throws RegisterError NOT_FOUND for a check of another dossier */
function changeOf(dossier: LoadedDossier, id: number, given: Partial<CheckFacts>) {
  const row = checkOf(dossier, id)
  return {
    row,
    checks: dossier.facts.checks.map((check) => (check.id === id ? { ...check, ...given } : check)),
  }
}

function checkOf(dossier: LoadedDossier, id: number): CheckRow {
  const row = dossier.checks.find((one) => one.id === id)
  if (row === undefined) throw new RegisterError('NOT_FOUND')
  return row
}

export function changeCheck(
  change: Change,
  wanted: OnDossier & { readonly checkId: number; readonly check: CheckFields },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  const { checks } = changeOf(dossier, wanted.checkId, wanted.check)
  carryOut(change, dossier, wanted, today, {
    step: 'checks',
    change: { checks },
    fields: { sentOn: 'check.sentOn', receivedOn: 'check.receivedOn' },
  })
  change.update('background_check', wanted.checkId, columnsOf(wanted.check))
  change.describe(`Sửa việc thẩm tra ${wanted.check.subject} trong hồ sơ của ${dossier.fullName}`)
  return doneWith(change, dossier)
}

export function answerCheck(
  change: Change,
  wanted: OnDossier & {
    readonly checkId: number
    readonly answer: {
      readonly answeredOn: PartialDate | null
      readonly number: string | null
      readonly result: string | null
    }
  },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  const { answeredOn, number, result } = wanted.answer
  const { row, checks } = changeOf(dossier, wanted.checkId, { answeredOn })
  carryOut(change, dossier, wanted, today, {
    step: 'checks',
    change: { checks },
    fields: { answeredOn: 'answer.answeredOn' },
  })
  change.update('background_check', wanted.checkId, { answered_on: answeredOn, number, result })
  change.describe(`Ghi trả lời thẩm tra ${row.subject} trong hồ sơ của ${dossier.fullName}`)
  return doneWith(change, dossier)
}

/** Not checked, with the reason (06-HD/TW 3.4c); null asks for the check again. */
export function waiveCheck(
  change: Change,
  wanted: OnDossier & {
    readonly checkId: number
    readonly waived: Waived | null
    readonly note: string | null
  },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  const { waived, note } = wanted
  const { row, checks } = changeOf(dossier, wanted.checkId, { waived })
  carryOut(change, dossier, wanted, today, {
    step: 'checks',
    change: { checks },
    problems:
      waived === 'other' && note === null ? [{ field: 'note', message: 'Ghi rõ lý do không thẩm tra.' }] : [],
    breaches: ({ counting }) => (waived === 'member_relative' ? waiverBreaches(counting.pack) : []),
  })
  change.update('background_check', wanted.checkId, { waived, waived_note: waived === null ? null : note })
  change.describe(
    waived === null
      ? `Ghi phải thẩm tra ${row.subject} trong hồ sơ của ${dossier.fullName}`
      : `Ghi không phải thẩm tra ${row.subject} trong hồ sơ của ${dossier.fullName}`,
  )
  return doneWith(change, dossier)
}

export function removeCheck(
  change: Change,
  wanted: OnDossier & { readonly checkId: number },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  const row = checkOf(dossier, wanted.checkId)
  carryOut(change, dossier, wanted, today, {
    step: 'checks',
    change: { checks: dossier.facts.checks.filter((check) => check.id !== wanted.checkId) },
  })
  change.remove('background_check', wanted.checkId)
  change.describe(`Bỏ ${row.subject} khỏi danh sách thẩm tra của ${dossier.fullName}`)
  return doneWith(change, dossier)
}
