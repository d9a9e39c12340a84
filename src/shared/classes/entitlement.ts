import { educationWords, reachesEducation } from '../people/education.ts'
import { type Breach, breachOf } from '../regulations/breach.ts'
import { choiceRule, type RulePack } from '../regulations/pack.ts'
import { type Day, formatDay } from '../vocabulary/day.ts'
import type { ClassKind } from './fields.ts'
import { classInSentence } from './rules.ts'

/** What decides whether somebody may be sent to a class, as it stood on the day of the class. */
export interface EntitlementFacts {
  readonly standing: 'official' | 'probationary' | null
  /** How a cell follows the person: still outstanding, or recognised by its resolution; null when no cell does. */
  readonly tracking: 'outstanding' | 'recognised' | null
  /** The committee agreed in a monthly list (purpose: the awareness class). */
  readonly agreed: boolean
  /** Code of the catalog of general education. */
  readonly education: string | null
  /** Lives in a hard or border village, or belongs to an ethnic minority: the relaxed case of the entry education. */
  readonly relaxed: boolean
  /** The newest certificate of this kind of class; `validUntil` null where its day of issue is not fully known. */
  readonly certificate: { readonly number: string | null; readonly validUntil: Day | null } | null
  /** Has a level of political theory already. */
  readonly hasTheory: boolean
  /** Another class of this kind that the person sits in now. */
  readonly sitsIn: string | null
}

/**
 * Why somebody is not entitled to a class, in words with the clause; empty for who is. Awareness: recognised, agreed to, without
 * a certificate in time, schooled enough (38-HD/BTCTW I.1.1; 06-HD/TW 5.4b; 61-HD/BTGTW). New members: on probation without
 * it. Elementary theory: official members without that level.
 */
export function entitlementBreaches(
  kind: ClassKind,
  facts: EntitlementFacts,
  pack: RulePack,
  day: Day,
): Breach[] {
  const breaches = ofKind[kind](facts, pack, day)
  if (facts.sitsIn !== null)
    breaches.push(breachOf(pack, seatKeys[kind], `đang học ${classInSentence(facts.sitsIn)}`))
  return breaches
}

const seatKeys = {
  awareness: 'sympathiser.list_review',
  new_member: 'class.new_member.topics',
  elementary_theory: 'class.elementary_theory.topics',
} as const

type Judge = (facts: EntitlementFacts, pack: RulePack, day: Day) => Breach[]

const awareness: Judge = (facts, pack, day) => {
  const breaches: Breach[] = []
  const say = (message: string) => breaches.push(breachOf(pack, 'sympathiser.list_review', message))
  if (facts.standing !== null) say('đã là đảng viên')
  else if (facts.tracking === null) say('chưa được chi bộ nào đưa vào theo dõi')
  else if (facts.tracking === 'outstanding') say('chi bộ chưa có nghị quyết công nhận là cảm tình Đảng')
  if (facts.standing === null && !facts.agreed) say('chưa được duyệt trong đợt đề nghị học lớp')
  const until = facts.certificate?.validUntil ?? null
  if (until !== null && until >= day) {
    const number = facts.certificate?.number ?? null
    const named = number === null ? '' : ` số ${number}`
    breaches.push(
      breachOf(
        pack,
        'awareness_cert.validity',
        `còn giấy chứng nhận${named} có giá trị đến ${formatDay(until)}`,
      ),
    )
  }
  const schooling = schoolingBreach(facts, pack)
  return schooling === null ? breaches : [...breaches, schooling]
}

function schoolingBreach({ education, relaxed }: EntitlementFacts, pack: RulePack): Breach | null {
  const key = 'class.awareness.min_education'
  if (education === null) return breachOf(pack, key, 'chưa ghi trình độ giáo dục phổ thông')
  const wanted = choiceRule(pack, key)
  if (reachesEducation(education, wanted)) return null
  const lower = choiceRule(pack, 'edu.min.difficult_area')
  if (relaxed && reachesEducation(education, lower)) return null
  return breachOf(
    pack,
    relaxed ? 'edu.min.difficult_area' : key,
    `trình độ ${educationWords(education)}, cần từ ${educationWords(relaxed ? lower : wanted)}`,
  )
}

const newMember: Judge = ({ standing, certificate }, pack) => {
  const key = 'class.new_member.topics'
  const breaches: Breach[] = []
  if (standing === 'official') breaches.push(breachOf(pack, key, 'đã là đảng viên chính thức'))
  else if (standing === null) breaches.push(breachOf(pack, key, 'chưa phải đảng viên dự bị'))
  if (certificate !== null) breaches.push(breachOf(pack, key, 'đã hoàn thành lớp bồi dưỡng đảng viên mới'))
  return breaches
}

const elementaryTheory: Judge = ({ standing, certificate, hasTheory }, pack) => {
  const key = 'class.elementary_theory.topics'
  const breaches: Breach[] = []
  if (standing !== 'official') breaches.push(breachOf(pack, key, 'chưa phải đảng viên chính thức'))
  if (hasTheory) breaches.push(breachOf(pack, key, 'đã có trình độ lý luận chính trị từ sơ cấp'))
  else if (certificate !== null) breaches.push(breachOf(pack, key, 'đã hoàn thành lớp sơ cấp'))
  return breaches
}

const ofKind: Readonly<Record<ClassKind, Judge>> = {
  awareness,
  new_member: newMember,
  elementary_theory: elementaryTheory,
}
