import type { ApprovalItem } from '../../shared/approvals/contract.ts'
import { dateWords } from '../people/words.ts'

/** "✓ Đồng ý 20/10/2026, 31-TB/ĐU", with a shape beside each word. */
export function ItemResult({ item }: { readonly item: ApprovalItem }) {
  const { result, state, reason, answerDate, answerNumber, waitingDays } = item
  const paper = [dateWords(answerDate), answerNumber ?? ''].filter((part) => part !== '').join(', ')
  if (result === 'agreed')
    return (
      <span>
        <span className="state-good">✓ Đồng ý</span> {paper}
      </span>
    )
  if (result === 'returned')
    return (
      <span>
        <span className="state-attention">▲ Trả lại</span> {paper}
        {reason !== null && `: ${reason}`}
      </span>
    )
  if (state === 'preparing') return <span className="quiet">○ Đang lập</span>
  return <span>◐ Chờ trả lời{waitingDays === null ? '' : ` ${waitingDays} ngày`}</span>
}
