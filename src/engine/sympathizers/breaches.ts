import { type Breach, breachOf } from '../../shared/regulations/breach.ts'
import { numberRule, type RulePack } from '../../shared/regulations/pack.ts'
import { isSurelyOverAge, isSurelyUnderAge } from '../../shared/sympathizers/rules.ts'
import { addMonths, type Day, isDay } from '../../shared/vocabulary/day.ts'
import { firstDayOf, lastDayOf, type PartialDate } from '../../shared/vocabulary/partial-date.ts'
import type { Change } from '../register/change.ts'
import { RegisterError } from '../register/register-error.ts'
import type { RecordTableName } from '../register/schema.ts'
import { passOrRefuse } from '../regulations/exceptions.ts'
import { packInForce } from '../regulations/queries.ts'

/** The pack of the day a paper bears; of today where it bears none. */
export function packOn(change: Change, on: PartialDate | null, today: Day): RulePack {
  return packInForce(change, (on === null ? null : firstDayOf(on)) ?? today)
}

/** Only official members are assigned to help (38-HD/BTCTW, I.1.1d). */
export function helperBreach(pack: RulePack, name: string, field: string): Breach {
  const message = `${name} không phải đảng viên chính thức vào ngày phân công`
  return breachOf(pack, 'sympathiser.helper_official', message, field)
}

/** The age counts when the cell considers the admission; somebody far from it is told of on the day of recognition already. */
export function ageBreaches(
  pack: RulePack,
  person: { readonly name: string; readonly birthDate: PartialDate | null },
  on: PartialDate,
  field: string,
): Breach[] {
  const [least, most] = [numberRule(pack, 'age.min'), numberRule(pack, 'age.max')]
  if (isSurelyUnderAge(person.birthDate, least, on))
    return [
      breachOf(
        pack,
        'age.min',
        `${person.name} chưa đủ ${least} tuổi vào ngày công nhận; chỉ xét kết nạp khi đã đủ tuổi`,
        field,
      ),
    ]
  return isSurelyOverAge(person.birthDate, most, on)
    ? [breachOf(pack, 'age.max', `${person.name} đã quá ${most} tuổi vào ngày công nhận`, field)]
    : []
}

/** A class certificate from elsewhere is accepted while it is valid (06-HD/TW, 5.4b). */
export function certificateBreaches(
  pack: RulePack,
  issuedOn: PartialDate | null,
  today: Day,
  field: string,
): Breach[] {
  const last = issuedOn === null ? null : lastDayOf(issuedOn)
  if (last === null) return []
  const months = numberRule(pack, 'awareness_cert.validity')
  const end = addMonths(last, months)
  return isDay(end) && end < today
    ? [
        breachOf(
          pack,
          'awareness_cert.validity',
          `Giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng đã quá ${months} tháng`,
          field,
        ),
      ]
    : []
}

export interface RecordBreaches {
  readonly id: number
  readonly breaches: readonly Breach[]
}

/**
 * One command over several records: all that is not kept is told at once, and the reason stands beside each record.
 * @throws RegisterError RULE_BREACH
 */
export function passEach(
  change: Change,
  table: RecordTableName,
  found: readonly RecordBreaches[],
  reason: string | null,
): void {
  const breaches = found.flatMap((each) => each.breaches)
  if (breaches.length > 0 && reason === null) throw new RegisterError('RULE_BREACH', undefined, { breaches })
  for (const { id, breaches: own } of found) passOrRefuse(change, { table, id }, own, reason)
}
