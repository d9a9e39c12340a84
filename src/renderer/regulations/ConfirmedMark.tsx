import type { Rule } from '../../shared/regulations/pack.ts'

/** "chưa xác nhận", or who stands for the value: the office, or the text that the program was made from. */
export function ConfirmedMark({ rule }: { rule: Pick<Rule, 'confirmed' | 'by_office'> }) {
  if (!rule.confirmed) return <span className="rule-open">Chưa xác nhận</span>
  return rule.by_office === true ? (
    <span className="rule-confirmed">Cơ quan xác nhận</span>
  ) : (
    <span className="quiet">Theo văn bản</span>
  )
}
