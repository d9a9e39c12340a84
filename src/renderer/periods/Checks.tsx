import { Skeleton } from 'antd'
import { Link } from 'react-router'
import type { PeriodCheck } from '../../shared/periods/contract.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { levelLabels } from './words.ts'

interface ChecksProps {
  readonly checks: readonly PeriodCheck[] | undefined
  /** No form is chosen. */
  readonly none: boolean
  readonly error: unknown
  readonly retry: () => void
}

/** What should be looked at before anything is sent, the gravest first. */
export function Checks({ checks, none, error, retry }: ChecksProps) {
  return (
    <section className="checks" aria-label="Kiểm tra trước khi chốt">
      <h3>Kiểm tra trước khi chốt</h3>
      {none ? (
        <p className="quiet">Chọn ít nhất một biểu.</p>
      ) : error !== null ? (
        <ProblemBox error={error} retry={retry} />
      ) : checks === undefined ? (
        <Skeleton active title={false} />
      ) : checks.length === 0 ? (
        <p className="state-good">✓ Các tổng đều khớp, số dư nối tiếp kỳ trước, không thiếu dữ liệu.</p>
      ) : (
        <ul>
          {checks.map(({ level, sentence, link }) => (
            <li key={sentence} data-level={level}>
              <strong>{levelLabels[level]}</strong>
              <span>
                {sentence} {link !== null && <Link to={link}>Mở để xem</Link>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
