import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPackFiles } from '../../../src/engine/regulations/read-files.ts'
import { groupOf, ruleGroups } from '../../../src/shared/regulations/groups.ts'
import type { RuleKey } from '../../../src/shared/regulations/pack.ts'
import { ruleKinds } from '../../../src/shared/regulations/rule-kinds.ts'
import { isFixed, mayStand, readValue, valueText } from '../../../src/shared/regulations/value-text.ts'
import { ruleWords } from '../../../src/shared/regulations/words.ts'

const packs = readPackFiles(join(import.meta.dirname, '..', '..', '..', 'resources', 'rules'))
const rules = packs.flatMap((pack) => pack.rules.map((rule) => ({ ...rule, pack: pack.pack })))
const keys = Object.keys(ruleKinds) as RuleKey[]

describe('a rule in words', () => {
  it.each([
    ['decide.admission', '45 ngày làm việc, kể từ ngày chi bộ ra nghị quyết'],
    ['probation', '12 tháng, kể từ ngày tổ chức lễ kết nạp'],
    ['vote.cell', 'ít nhất 2/3 số đảng viên chính thức'],
    ['vote.standing_committee', 'trên 1/2 số ủy viên ban thường vụ'],
    ['btv.max_share', 'không quá 1/3 số cấp ủy viên'],
    ['age.over_max.requires_consent', 'có'],
    ['edu.min.difficult_area', 'hoàn thành chương trình tiểu học'],
    ['badge.delay_after_discipline', '6, 9, 12 tháng'],
    ['class.grade_thresholds', 'chưa có văn bản'],
    ['meeting.min_minutes', '90 phút'],
    ['age.max', '60 tuổi'],
    ['youth.age_limit_officer', '35 tuổi'],
    ['cell.unsustainable.age', '70 tuổi'],
    ['removal.bad_status_years', '2 năm'],
    ['party_age.start', 'ngày ký quyết định kết nạp'],
  ])('%s is %s', (key, words) => {
    const rule = rules.find((each) => each.pack === '294-qd-tw' && each.key === key)
    expect(rule && ruleWords(rule)).toBe(words)
  })

  it('never shows a code of the data', () => {
    for (const rule of rules)
      expect([rule.key, ruleWords(rule)]).toEqual([
        rule.key,
        expect.not.stringMatching(/\b[A-Z]{4,}\b|_|null/u),
      ])
  })

  it('stands under a heading, whatever its key', () => {
    for (const key of keys) expect([key, ruleGroups.includes(groupOf(key))]).toEqual([key, true])
    expect(groupOf('local.badge.windows')).toBe('Huy hiệu Đảng')
    expect(groupOf('local.hn.cell_send')).toContain('địa phương')
  })
})

describe('a value as it is typed', () => {
  it('comes back as it was, for every value of every pack', () => {
    for (const { key, value } of rules.filter((rule) => !isFixed(rule.key))) {
      expect([key, readValue(key, valueText({ value }))]).toEqual([key, { value }])
      expect([key, mayStand(key, value)]).toEqual([key, true])
    }
  })

  it('is either a value that may stand there, or a sentence', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,;/ -]{0,12}$/))
    fc.assert(
      fc.property(fc.constantFrom(...keys), typed, (key, text) => {
        const read = readValue(key, text)
        return 'problem' in read ? read.problem.endsWith('.') : mayStand(key, read.value)
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['vote.cell', '3/2'],
    ['vote.cell', '0/3'],
    ['probation', '12 tháng'],
    ['alerts.lead_days', '90; ba mươi'],
    ['edu.min.general', 'tiến sĩ'],
  ] as const)('refuses for %s: %s', (key, text) => {
    expect(readValue(key, text)).toHaveProperty('problem')
  })
})
