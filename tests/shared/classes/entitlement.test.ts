import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EntitlementFacts, entitlementBreaches } from '../../../src/shared/classes/entitlement.ts'
import type { ClassKind } from '../../../src/shared/classes/fields.ts'
import { anyDay, day } from '../vocabulary/arbitraries.ts'
import { packNamed } from './packs.ts'

const pack = packNamed('208-qd-tw')
const today = day('2026-11-23')

const sympathizer: EntitlementFacts = {
  standing: null,
  tracking: 'recognised',
  agreed: true,
  education: 'THCS',
  relaxed: false,
  certificate: null,
  hasTheory: false,
  sitsIn: null,
}
const said = (kind: ClassKind, facts: Partial<EntitlementFacts>) =>
  entitlementBreaches(kind, { ...sympathizer, ...facts }, pack, today).map(({ message }) => message)

describe('the awareness class', () => {
  it('is for a recognised sympathizer, agreed to, schooled, without a certificate in time', () => {
    expect(said('awareness', {})).toEqual([])
  })

  it.each<[Partial<EntitlementFacts>, string]>([
    [{ tracking: 'outstanding' }, 'chi bộ chưa có nghị quyết công nhận là cảm tình Đảng'],
    [{ tracking: null }, 'chưa được chi bộ nào đưa vào theo dõi'],
    [{ standing: 'probationary' }, 'đã là đảng viên'],
    [{ agreed: false }, 'chưa được duyệt trong đợt đề nghị học lớp'],
    [{ education: null }, 'chưa ghi trình độ giáo dục phổ thông'],
    [{ education: 'TH' }, 'trình độ tiểu học, cần từ trung học cơ sở'],
    [{ education: 'BDBV', relaxed: true }, 'trình độ biết đọc, biết viết, cần từ tiểu học'],
    [{ sitsIn: 'Lớp khóa I' }, 'đang học lớp khóa I'],
    [
      { certificate: { number: '12/CN', validUntil: today } },
      'còn giấy chứng nhận số 12/CN có giá trị đến 23/11/2026',
    ],
  ])('says of %o: %s', (facts, message) => {
    expect(said('awareness', facts)).toContain(message)
  })

  it('takes who finished primary school where life is hard, and who must sit again', () => {
    expect(said('awareness', { education: 'TH', relaxed: true })).toEqual([])
    expect(said('awareness', { certificate: { number: '12/CN', validUntil: day('2026-11-22') } })).toEqual([])
  })

  it('cites the clause of the pack', () => {
    const [breach] = entitlementBreaches('awareness', { ...sympathizer, education: 'TH' }, pack, today)
    expect(breach?.source).toContain('61-HD/BTGTW')
    expect(breach?.source).toContain('chưa xác nhận')
  })
})

describe('the other classes', () => {
  it('of new members are for probationary members without it', () => {
    expect(said('new_member', { standing: 'probationary' })).toEqual([])
    expect(said('new_member', { standing: 'official' })).toEqual(['đã là đảng viên chính thức'])
    expect(said('new_member', {})).toEqual(['chưa phải đảng viên dự bị'])
    expect(
      said('new_member', { standing: 'probationary', certificate: { number: null, validUntil: null } }),
    ).toEqual(['đã hoàn thành lớp bồi dưỡng đảng viên mới'])
  })

  it('of elementary theory are for official members without that level', () => {
    expect(said('elementary_theory', { standing: 'official' })).toEqual([])
    expect(said('elementary_theory', { standing: 'official', hasTheory: true })).toHaveLength(1)
    expect(said('elementary_theory', { standing: 'probationary' })).toEqual([
      'chưa phải đảng viên chính thức',
    ])
  })

  it('never take somebody who is no member, nor the awareness class somebody who is', () => {
    const facts = fc.record<EntitlementFacts>({
      standing: fc.constantFrom('official', 'probationary', null),
      tracking: fc.constantFrom('outstanding', 'recognised', null),
      agreed: fc.boolean(),
      education: fc.constantFrom('BDBV', 'TH', 'THCS', 'THPT', null),
      relaxed: fc.boolean(),
      certificate: fc.option(fc.record({ number: fc.constant('1/CN'), validUntil: fc.option(anyDay) })),
      hasTheory: fc.boolean(),
      sitsIn: fc.constantFrom('Lớp khác', null),
    })
    fc.assert(
      fc.property(facts, anyDay, (who, on) => {
        const entitled = (kind: ClassKind) => entitlementBreaches(kind, who, pack, on).length === 0
        if (who.standing !== null) expect(entitled('awareness')).toBe(false)
        if (who.standing !== 'probationary') expect(entitled('new_member')).toBe(false)
        if (who.standing !== 'official') expect(entitled('elementary_theory')).toBe(false)
      }),
    )
  })
})
