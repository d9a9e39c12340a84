import { describe, expect, it } from 'vitest'
import { paramsOf, readChoice, writeChoice } from '../../../src/renderer/reports/report-choice.ts'
import { reportParamsSchema } from '../../../src/shared/reports/contract.ts'
import { dayOf } from '../../../src/shared/vocabulary/day.ts'

const today = dayOf(2026, 11, 23) ?? expect.unreachable()

describe('the choice of a report in the address', () => {
  it('is this month, all cells, all columns when nothing is written', () => {
    const choice = readChoice(new URLSearchParams(), today)
    expect(paramsOf(choice)).toEqual({
      from: '2026-11-01',
      to: '2026-11-30',
      grouped: true,
      columns: undefined,
    })
  })

  it('comes back whole', () => {
    const written =
      'tu=2026-01-01&den=2026-06-30&tuy-chon=1&chi-bo=14&chung=1&to-trinh=12-TTr%2F%C4%90U&ngay-to-trinh=2026-07-02&bo-cot=note%2CbirthMale&trang=3'
    const choice = readChoice(new URLSearchParams(written), today)
    expect(choice).toMatchObject({ cellId: 14, grouped: false, submissionNumber: '12-TTr/ĐU', page: 2 })
    expect(readChoice(writeChoice(choice), today)).toEqual(choice)
    expect(reportParamsSchema.safeParse(paramsOf(choice)).success).toBe(true)
  })

  it('falls back where the address is wrong, and drops a date without a number', () => {
    const choice = readChoice(
      new URLSearchParams('tu=2026-07-01&den=2026-06-30&chi-bo=-1&trang=0&ngay-to-trinh=2026-07-02'),
      today,
    )
    expect(choice).toMatchObject({ period: { from: '2026-11-01' }, cellId: undefined, page: 0 })
    expect(paramsOf(choice)).not.toHaveProperty('submissionDate')
  })
})
