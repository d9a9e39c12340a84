import { educationWords, reachesEducation } from '../people/education.ts'
import { type Breach, breachOf } from '../regulations/breach.ts'
import { choiceRule, flagRule, numberRule, type RulePack, textsRule } from '../regulations/pack.ts'
import { addMonths } from '../vocabulary/day.ts'
import { monthSpan, monthsInYear } from '../vocabulary/months.ts'
import {
  firstDayOf,
  formatPartialDate,
  isSurelyBefore,
  lastDayOf,
  type PartialDate,
  partialDate,
} from '../vocabulary/partial-date.ts'
import type { CandidateFacts, DossierFacts } from './facts.ts'
import { leftReasonLabels, specialCaseLabels } from './fields.ts'

/** Age at the moment the cell considers the case, by the month (294-QĐ/TW 1.1.1; E-01, E-02). */
export function ageBreaches(pack: RulePack, candidate: CandidateFacts, on: PartialDate): Breach[] {
  const { birthDate } = candidate
  const [youngest, oldest] = [numberRule(pack, 'age.min'), numberRule(pack, 'age.max')]
  const span = birthDate === null ? null : monthSpan(birthDate, on)
  if (birthDate === null || birthDate === '?')
    return [breachOf(pack, 'age.min', 'Chưa ghi ngày sinh nên chưa xét được tuổi', 'birthDate')]
  if (span === null) return []
  if (span.most < youngest * monthsInYear)
    return [
      breachOf(
        pack,
        'age.min',
        `Người xin vào Đảng chưa đủ ${youngest} tuổi vào ngày chi bộ xét`,
        'birthDate',
      ),
    ]
  return isOverAge(pack, birthDate, on) && !flagRule(pack, 'age.over_max.requires_consent')
    ? [breachOf(pack, 'age.max', `Người xin vào Đảng đã quá ${oldest} tuổi`, 'birthDate')]
    : []
}

function isOverAge(pack: RulePack, birthDate: PartialDate | null, on: PartialDate): boolean {
  const span = birthDate === null ? null : monthSpan(birthDate, on)
  return span !== null && span.fewest > numberRule(pack, 'age.max') * monthsInYear
}

/** General education, with the two exceptions (294-QĐ/TW 1.2; 06-HD/TW 1.2; E-03…E-05). */
export function educationBreaches(pack: RulePack, facts: DossierFacts, candidate: CandidateFacts): Breach[] {
  const key = facts.villageElder
    ? 'edu.min.village_elder'
    : facts.difficultArea
      ? 'edu.min.difficult_area'
      : 'edu.min.general'
  const wanted = choiceRule(pack, key)
  if (candidate.generalEducation === null)
    return [breachOf(pack, key, 'Chưa ghi trình độ giáo dục phổ thông', 'generalEducation')]
  return reachesEducation(candidate.generalEducation, wanted) === false
    ? [breachOf(pack, key, `Trình độ chưa đạt mức ${educationWords(wanted)}`, 'generalEducation')]
    : []
}

/** The awareness certificate, and that it has not grown too old by the meeting of the cell (06-HD/TW 3.1, 5.4b; E-06, E-07). */
export function certificateBreaches(pack: RulePack, candidate: CandidateFacts, on: PartialDate): Breach[] {
  const issued = candidate.awarenessIssuedOn
  if (issued === undefined)
    return flagRule(pack, 'awareness_cert.required')
      ? [breachOf(pack, 'awareness_cert.required', 'Chưa có giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng')]
      : []
  const latest = issued === null ? null : lastDayOf(issued)
  if (latest === null) return []
  const months = numberRule(pack, 'awareness_cert.validity')
  const until = partialDate(addMonths(latest, months))
  return isSurelyBefore(until, on)
    ? [
        breachOf(
          pack,
          'awareness_cert.validity',
          `Giấy chứng nhận lớp nhận thức về Đảng cấp đã quá ${months} tháng (hết hạn ${formatPartialDate(until)}), phải học lại`,
        ),
      ]
    : []
}

/** Waits and exclusions of somebody who was a member before (294-QĐ/TW 3.5; E-20…E-24). */
export function readmissionBreaches(
  pack: RulePack,
  facts: DossierFacts,
  candidate: CandidateFacts,
  on: PartialDate,
): Breach[] {
  if (!facts.readmission) return []
  const breaches: Breach[] = []
  const { leftPartyReason, leftPartyOn, recordExpungedOn } = facts
  if (leftPartyReason === null)
    breaches.push(
      breachOf(pack, 'readmission.excluded', 'Chưa ghi lý do ra khỏi Đảng trước đây', 'leftPartyReason'),
    )
  else if (textsRule(pack, 'readmission.excluded').includes(leftPartyReason))
    breaches.push(
      breachOf(
        pack,
        'readmission.excluded',
        `Không thuộc diện được xét kết nạp lại: ${leftReasonLabels[leftPartyReason].toLowerCase()}`,
        'leftPartyReason',
      ),
    )
  const times = numberRule(pack, 'readmission.max_times')
  if (candidate.earlierReadmissions >= times)
    breaches.push(
      breachOf(
        pack,
        'readmission.max_times',
        `Đã được kết nạp lại ${candidate.earlierReadmissions} lần, chỉ xét kết nạp lại ${times} lần`,
      ),
    )
  breaches.push(
    ...waitBreaches(pack, 'readmission.wait', 'ngày ra khỏi Đảng', 'leftPartyOn', leftPartyOn, on),
  )
  if (leftPartyReason === 'less_serious_crime')
    breaches.push(
      ...waitBreaches(
        pack,
        'readmission.wait_after_expunged',
        'ngày được xóa án tích',
        'recordExpungedOn',
        recordExpungedOn,
        on,
      ),
    )
  return breaches
}

function waitBreaches(
  pack: RulePack,
  key: 'readmission.wait' | 'readmission.wait_after_expunged',
  what: string,
  field: string,
  since: PartialDate | null,
  on: PartialDate,
): Breach[] {
  const first = since === null ? null : firstDayOf(since)
  if (first === null) return [breachOf(pack, key, `Chưa rõ ${what} nên chưa tính được thời gian chờ`, field)]
  const months = numberRule(pack, key)
  return isSurelyBefore(on, partialDate(addMonths(first, months)))
    ? [breachOf(pack, key, `Chưa đủ ${months} tháng kể từ ${what}`, field)]
    : []
}

/** Written agreements that must be there before the decision (06-HD/TW 1.1, 1.2b, 3.7c, 6.1; 294-QĐ/TW 3.5.1; E-02, E-05, E-12, E-13, E-22). */
export function consentBreaches(
  pack: RulePack,
  facts: DossierFacts,
  candidate: CandidateFacts,
  considered: PartialDate,
  decided: PartialDate,
): Breach[] {
  const given =
    facts.consentNumber !== null && facts.consentOn !== null && !isSurelyBefore(decided, facts.consentOn)
  if (given) return []
  const late =
    facts.consentOn !== null && isSurelyBefore(decided, facts.consentOn)
      ? 'Văn bản đồng ý của cấp có thẩm quyền có sau ngày quyết định'
      : 'Chưa có văn bản đồng ý của cấp có thẩm quyền'
  const breaches: Breach[] = []
  const need = (key: Parameters<typeof breachOf>[1], why: string) =>
    breaches.push(breachOf(pack, key, `${late}: ${why}`, 'consentNumber'))
  if (flagRule(pack, 'age.over_max.requires_consent') && isOverAge(pack, candidate.birthDate, considered))
    need('age.over_max.requires_consent', `người xin vào Đảng quá ${numberRule(pack, 'age.max')} tuổi`)
  if (facts.villageElder && candidate.generalEducation !== null) {
    const usual = facts.difficultArea ? 'edu.min.difficult_area' : 'edu.min.general'
    if (reachesEducation(candidate.generalEducation, choiceRule(pack, usual)) === false)
      need('edu.min.village_elder', 'già làng, trưởng bản, người có uy tín có trình độ dưới mức chung')
  }
  if (facts.specialCase !== null && flagRule(pack, 'special.requires_consent'))
    need('special.requires_consent', specialCaseLabels[facts.specialCase].toLowerCase())
  if (facts.readmission && flagRule(pack, 'readmission.requires_consent'))
    need('readmission.requires_consent', 'kết nạp lại')
  return breaches
}
