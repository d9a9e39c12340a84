import { describe, expect, it } from 'vitest'
import {
  ageBreaches,
  certificateBreaches,
  consentBreaches,
  educationBreaches,
} from '../../../src/shared/admissions/eligibility.ts'
import { introducerCountBreaches } from '../../../src/shared/admissions/introductions.ts'
import { ableCandidate, date, dossier, shippedPack } from './facts.ts'

const pack = shippedPack('294')
const keys = (breaches: readonly { ruleKey: string }[]) => breaches.map((breach) => breach.ruleKey)

describe('age, by the month', () => {
  it.each([
    ['2008-03-31', '2026-02-28', ['age.min']],
    ['2008-03-31', '2026-03-01', []],
    ['2008', '2026-01-15', []],
    ['2009', '2026-12-31', ['age.min']],
    // over the limit is a matter of the province's consent, not of age alone
    ['1966-02-01', '2026-03-01', []],
  ])('born %s, considered %s', (birthDate, on, expected) => {
    expect(keys(ageBreaches(pack, { ...ableCandidate, birthDate: date(birthDate) }, date(on)))).toEqual(
      expected,
    )
  })

  it.each([
    ['1966-02-28', '2026-02-01', []],
    ['1966-02-28', '2026-03-01', ['age.over_max.requires_consent']],
    ['1966', '2026-12-01', []],
  ])('born %s, considered %s: consent', (birthDate, on, expected) => {
    const candidate = { ...ableCandidate, birthDate: date(birthDate) }
    expect(keys(consentBreaches(pack, dossier(), candidate, date(on), date(on)))).toEqual(expected)
  })
})

describe('consents', () => {
  const ask = (given: Parameters<typeof dossier>[0], candidate = ableCandidate) =>
    keys(consentBreaches(pack, dossier(given), candidate, date('2025-09-10'), date('2025-10-01')))

  it('are needed for special cases, elders below the usual schooling and readmissions', () => {
    expect(ask({ specialCase: 'religion' })).toEqual(['special.requires_consent'])
    expect(ask({ villageElder: true })).toEqual([])
    expect(ask({ villageElder: true }, { ...ableCandidate, generalEducation: 'BDBV' })).toEqual([
      'edu.min.village_elder',
    ])
    expect(ask({ readmission: true, specialCase: 'political' })).toEqual([
      'special.requires_consent',
      'readmission.requires_consent',
    ])
  })

  it('count from their number and day, no later than the decision', () => {
    const consent = { readmission: true, consentNumber: '3-CV/TU' }
    expect(ask({ ...consent, consentOn: date('2025-10-01') })).toEqual([])
    expect(ask({ ...consent, consentOn: date('2025-10') })).toEqual([])
    expect(ask({ ...consent, consentOn: date('2025-10-02') })).toEqual(['readmission.requires_consent'])
    expect(ask(consent)).toEqual(['readmission.requires_consent'])
  })
})

describe('schooling', () => {
  it.each([
    ['THCS', {}, []],
    ['TH', {}, ['edu.min.general']],
    ['TH', { difficultArea: true }, []],
    ['BDBV', { difficultArea: true }, ['edu.min.difficult_area']],
    ['BDBV', { villageElder: true }, []],
    [null, {}, ['edu.min.general']],
  ])('%s %j', (generalEducation, given, expected) => {
    expect(keys(educationBreaches(pack, dossier(given), { ...ableCandidate, generalEducation }))).toEqual(
      expected,
    )
  })
})

describe('the certificate', () => {
  it.each([
    ['2021-03-31', '2026-03-31', []],
    ['2021-03-31', '2026-04-01', ['awareness_cert.validity']],
    ['2021-03', '2026-04-01', ['awareness_cert.validity']],
    ['2021', '2026-04-01', []],
    ['?', '2026-04-01', []],
  ])('issued %s, considered %s', (issued, on, expected) => {
    expect(
      keys(certificateBreaches(pack, { ...ableCandidate, awarenessIssuedOn: date(issued) }, date(on))),
    ).toEqual(expected)
  })
})

describe('who introduces', () => {
  const one = (kind: 'member' | 'youth_union' | 'trade_union', endedOn: string | null = null) => ({
    kind,
    name: 'Ai đó',
    togetherSince: date('2020'),
    introducedOn: null,
    endedOn: endedOn === null ? null : date(endedOn),
    replacement: false,
  })
  it.each([
    ['two_members', [one('member'), one('member')], 0],
    ['two_members', [one('member'), one('member', '2025')], 1],
    ['youth_union', [one('member'), one('youth_union')], 0],
    ['youth_union', [one('member'), one('trade_union')], 1],
    ['trade_union', [], 2],
  ] as const)('%s', (introduction, introducers, count) => {
    expect(introducerCountBreaches(pack, dossier({ introduction, introducers }))).toHaveLength(count)
  })
})
