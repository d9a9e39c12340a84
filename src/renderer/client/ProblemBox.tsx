import { Alert, Button } from 'antd'
import { explainError, problemsOf } from './explain-error.ts'

interface ProblemBoxProps {
  readonly error: unknown
  /** Offers to try again. */
  readonly retry?: () => void
  readonly retryLabel?: string
  /** Fields that show their own problem; what concerns any other is said here. */
  readonly fields?: readonly string[]
}

/** An error in its place on the page, in three sentences. */
export function ProblemBox({ error, retry, retryLabel = 'Thử lại', fields = [] }: ProblemBoxProps) {
  const again = retry === undefined ? {} : { action: <Button onClick={retry}>{retryLabel}</Button> }
  const others = problemsOf(error).filter(({ field }) => !fields.includes(field))
  const told = others.length === 0 ? {} : { description: others.map(({ message }) => message).join(' ') }
  return <Alert role="alert" type="error" showIcon title={explainError(error)} {...told} {...again} />
}
