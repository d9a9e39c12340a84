import { certificateBreaches } from '../../shared/admissions/eligibility.ts'
import { type RemovalGround, removalGroundLabels } from '../../shared/admissions/fields.ts'
import {
  ceremonyBreaches,
  decisionBreaches,
  extensionBreaches,
  recognitionBreaches,
  recordBreaches,
  refusalBreaches,
  removalBreaches,
} from '../../shared/admissions/guards.ts'
import { officialDay, probationEnd } from '../../shared/admissions/judge.ts'
import { type Day, formatDay } from '../../shared/vocabulary/day.ts'
import type { PartialDate } from '../../shared/vocabulary/partial-date.ts'
import { becomeOfficial, endMembership } from '../membership/steps.ts'
import type { Change } from '../register/change.ts'
import { invalid, RegisterError } from '../register/register-error.ts'
import { carryOut, caseOf, type Done, doneWith, type OnDossier, openedDossier } from './act.ts'
import { admit } from './admit.ts'

type Numbered = OnDossier & { readonly number: string | null; readonly on: PartialDate }

const withNumber = (number: string | null): string => (number === null ? '' : ` số ${number}`)

/** The committee lets the procedure begin (38-HD/BTCTW I.1.1c). */
export function permit(change: Change, wanted: Numbered, today: Day): Done {
  const dossier = openedDossier(change, wanted)
  carryOut(change, dossier, wanted, today, {
    step: 'permit',
    change: { permissionNumber: wanted.number, permissionOn: wanted.on },
    breaches: ({ candidate, counting }) => certificateBreaches(counting.pack, candidate, wanted.on),
    fields: { permissionOn: 'on' },
  })
  change.describe(`Ghi việc cho ${dossier.fullName} làm thủ tục kết nạp`)
  return doneWith(change, dossier)
}

/** The admission decision, one number for one person. */
export function decide(change: Change, wanted: Numbered, today: Day): Done {
  const dossier = openedDossier(change, wanted)
  carryOut(change, dossier, wanted, today, {
    step: 'decide',
    change: { decisionNumber: wanted.number, decisionOn: wanted.on },
    breaches: (after) => decisionBreaches(after, wanted.on),
    fields: { decisionOn: 'on' },
  })
  change.describe(`Ghi quyết định kết nạp${withNumber(wanted.number)} cho ${dossier.fullName}`)
  return doneWith(change, dossier)
}

/** The committee does not agree; the dossier is closed and the cell is told (294-QĐ/TW 4.3.1). */
export function refuse(
  change: Change,
  wanted: OnDossier & { readonly on: PartialDate; readonly reason: string | null },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  carryOut(change, dossier, wanted, today, {
    step: 'refuse',
    change: {
      refusedOn: wanted.on,
      refusalReason: wanted.reason,
      closedOn: wanted.on,
      closeReason: 'refused',
    },
    problems: wanted.reason === null ? [{ field: 'reason', message: 'Ghi rõ lý do không đồng ý.' }] : [],
    breaches: (after) => refusalBreaches(after, wanted.on),
    fields: { refusedOn: 'on', closedOn: 'on' },
  })
  change.describe(`Ghi việc không đồng ý kết nạp ${dossier.fullName}`)
  return doneWith(change, dossier)
}

export function extend(
  change: Change,
  wanted: OnDossier & {
    readonly of: 'admission' | 'recognition'
    readonly days: number | null
    readonly reason: string | null
  },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  const { days } = wanted
  const reason = days === null ? null : wanted.reason
  carryOut(change, dossier, wanted, today, {
    step: wanted.of === 'admission' ? 'extendDecision' : 'extendRecognition',
    change:
      wanted.of === 'admission'
        ? { decisionExtendedDays: days, decisionExtensionReason: reason }
        : { recognitionExtendedDays: days, recognitionExtensionReason: reason },
    problems:
      days !== null && wanted.reason === null ? [{ field: 'reason', message: 'Ghi rõ lý do gia hạn.' }] : [],
    breaches: ({ counting }) => (days === null ? [] : extensionBreaches(counting.pack, days)),
  })
  change.describe(
    days === null
      ? `Bỏ gia hạn xét hồ sơ của ${dossier.fullName}`
      : `Gia hạn xét hồ sơ của ${dossier.fullName} thêm ${days} ngày làm việc`,
  )
  return doneWith(change, dossier)
}

/** The day the cell received the decision: the ceremony's clock under 294-QĐ/TW starts there. */
export function receiveDecision(
  change: Change,
  wanted: OnDossier & { readonly on: PartialDate | null },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  carryOut(change, dossier, wanted, today, {
    step: 'receiveDecision',
    change: { decisionReceivedOn: wanted.on },
    fields: { decisionReceivedOn: 'on', ceremonyOn: 'on' },
  })
  change.describe(`Ghi ngày chi bộ nhận quyết định kết nạp ${dossier.fullName}`)
  return doneWith(change, dossier)
}

/** The ceremony: from this day on the person is a probationary member of the cell. */
export function holdCeremony(
  change: Change,
  wanted: OnDossier & {
    readonly on: Day
    readonly announcedBy: string | null
    readonly consent: string | null
    readonly helper: string | null
  },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  const { counting } = caseOf(change, dossier, today)
  const after = carryOut(change, dossier, wanted, today, {
    step: 'holdCeremony',
    change: {
      ceremonyOn: wanted.on,
      announcedBy: wanted.announcedBy,
      ceremonyConsent: wanted.consent,
      probationHelper: wanted.helper,
      probationEndsOn: probationEnd(counting, wanted.on),
    },
    breaches: (then) => ceremonyBreaches(then, wanted.on),
    fields: { ceremonyOn: 'on' },
  })
  admit(change, dossier, after.facts, wanted.on)
  change.describe(`Ghi lễ kết nạp ${dossier.fullName} ngày ${formatDay(wanted.on)}`)
  return doneWith(change, dossier)
}

export function declareRecord(
  change: Change,
  wanted: OnDossier & { readonly on: PartialDate | null },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  const { on } = wanted
  carryOut(change, dossier, wanted, today, {
    step: 'declareRecord',
    change: { recordDeclaredOn: on },
    breaches: (after) => (on === null ? [] : recordBreaches(after, on)),
    fields: { recordDeclaredOn: 'on' },
  })
  change.describe(`Ghi việc ${dossier.fullName} khai lý lịch đảng viên`)
  return doneWith(change, dossier)
}

/** Recognised: official from the day the probation ended, however late the decision (294-QĐ/TW 4.2.2). */
export function recognise(change: Change, wanted: Numbered, today: Day): Done {
  const dossier = openedDossier(change, wanted)
  const { facts, counting } = caseOf(change, dossier, today)
  const officialOn = officialDay(counting, facts, wanted.on)
  if (officialOn === null && facts.ceremonyOn !== null)
    throw invalid([{ field: 'on', message: 'Chưa tính được ngày chính thức. Ghi đủ ngày, tháng, năm.' }])
  carryOut(change, dossier, wanted, today, {
    step: 'recognise',
    change: { recognitionNumber: wanted.number, recognitionOn: wanted.on, officialOn },
    breaches: (after) => recognitionBreaches(after, wanted.on),
    fields: { recognitionOn: 'on', officialOn: 'on' },
  })
  if (officialOn === null) throw new RegisterError('CONFLICT')
  becomeOfficial(change, {
    personId: dossier.row.person_id,
    officialOn,
    number: wanted.number,
    decidedOn: wanted.on,
  })
  change.describe(
    `Ghi quyết định công nhận chính thức${withNumber(wanted.number)} cho ${dossier.fullName}, tính từ ${formatDay(officialOn)}`,
  )
  return doneWith(change, dossier)
}

/** The name is struck off the list of probationary members (06-HD/TW 4.6; 294-QĐ/TW 8.1). */
export function remove(
  change: Change,
  wanted: Numbered & { readonly ground: RemovalGround },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  const { number, on, ground } = wanted
  carryOut(change, dossier, wanted, today, {
    step: 'remove',
    change: { removalNumber: number, removalOn: on, removalGround: ground },
    breaches: removalBreaches,
    fields: { removalOn: 'on' },
  })
  if (endMembership(change, dossier.row.person_id, { on, exit: 'removed', paper: number }) === 0)
    throw new RegisterError(
      'CONFLICT',
      `${dossier.fullName} không còn sinh hoạt ở chi bộ nào vào ngày xóa tên nên chưa ghi. Dữ liệu không mất. Kiểm tra lại nơi sinh hoạt đảng.`,
    )
  change.describe(`Xóa tên đảng viên dự bị ${dossier.fullName}: ${removalGroundLabels[ground].toLowerCase()}`)
  return doneWith(change, dossier)
}

/** A complaint against the removal and how it ended (294-QĐ/TW 8.2). */
export function complain(
  change: Change,
  wanted: OnDossier & {
    readonly receivedOn: PartialDate | null
    readonly complaintOn: PartialDate | null
    readonly resolvedOn: PartialDate | null
    readonly result: string | null
  },
  today: Day,
): Done {
  const dossier = openedDossier(change, wanted)
  carryOut(change, dossier, wanted, today, {
    step: 'complain',
    change: {
      removalReceivedOn: wanted.receivedOn,
      complaintOn: wanted.complaintOn,
      complaintResolvedOn: wanted.resolvedOn,
      complaintResult: wanted.result,
    },
    fields: { removalReceivedOn: 'receivedOn', complaintResolvedOn: 'resolvedOn' },
  })
  change.describe(`Ghi việc khiếu nại xóa tên của ${dossier.fullName}`)
  return doneWith(change, dossier)
}
