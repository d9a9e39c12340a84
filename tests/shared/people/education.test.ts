import { describe, expect, it } from 'vitest'
import { educationWords, reachesEducation } from '../../../src/shared/people/education.ts'

describe('levels of general education', () => {
  it.each([
    ['BDBV', 'LITERATE', true],
    ['BDBV', 'TIEU_HOC', false],
    ['TH', 'TIEU_HOC', true],
    ['TH', 'THCS', false],
    ['THCS', 'THCS', true],
    ['THPT', 'THCS', true],
    ['THPT', 'LITERATE', true],
    // of somebody whose level is written otherwise nothing is said
    ['9/12', 'THCS', null],
    // what no rule pack may ask for is reached by nobody
    ['THPT', 'TIEN_SI', false],
  ])('%s reaches %s: %s', (code, wanted, reached) => {
    expect(reachesEducation(code, wanted)).toBe(reached)
  })

  it('are named alike by the catalog and by the rules', () => {
    expect([educationWords('TIEU_HOC'), educationWords('TH')]).toEqual(['tiểu học', 'tiểu học'])
    expect(educationWords('9/12')).toBe('9/12')
  })
})
