import type { Figure } from '../../shared/figures/contract.ts'
import { formatCount, percentagePointDifference } from '../../shared/vocabulary/fraction.ts'

/** ↑ +3, ↓ −2, or "như cũ": how a count stands against the same days last year; of shares in điểm %. */
export function changeWords(now: Figure, before: Figure): string {
  if (now.denominator !== null && before.denominator !== null) {
    const points = percentagePointDifference(
      { numerator: now.numerator, denominator: now.denominator },
      { numerator: before.numerator, denominator: before.denominator },
    )
    if (points === null) return 'năm trước chưa có số'
    if (/^[+-]?0(,0+)?$/.test(points)) return 'như cùng kỳ'
    return `${points.startsWith('-') ? '↓' : '↑'} ${points.replace('-', '−')} điểm %`
  }
  const by = now.numerator - before.numerator
  if (by === 0) return 'như cùng kỳ'
  return by > 0 ? `↑ +${formatCount(by)}` : `↓ −${formatCount(-by)}`
}
