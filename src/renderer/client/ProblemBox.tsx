import { Alert, Button } from 'antd'
import { explainError } from './explain-error.ts'

interface ProblemBoxProps {
  readonly error: unknown
  /** Offers to try again. */
  readonly retry?: () => void
  readonly retryLabel?: string
}

/** An error in its place on the page, in three sentences. */
export function ProblemBox({ error, retry, retryLabel = 'Thử lại' }: ProblemBoxProps) {
  const again = retry === undefined ? {} : { action: <Button onClick={retry}>{retryLabel}</Button> }
  return <Alert role="alert" type="error" showIcon title={explainError(error)} {...again} />
}
