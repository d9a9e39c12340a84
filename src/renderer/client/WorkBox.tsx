import { Alert, Progress as Bar, Button, Space, Typography } from 'antd'
import { useEffect, useRef } from 'react'
import { ProblemBox } from './ProblemBox.tsx'
import { describePace, paceOf } from './progress.ts'
import type { Work } from './use-progress.ts'

interface WorkBoxProps<T> {
  readonly work: Work<T>
  readonly cancel: () => void
  /** What is counted: "dòng", "hồ sơ". */
  readonly unit?: string
}

/** Shows long work while it runs, with Cancel; and why it ended without a result. Nothing when idle or done. */
export function WorkBox<T>({ work, cancel, unit = 'dòng' }: WorkBoxProps<T>) {
  const place = useRef<HTMLDivElement>(null)
  const { stage } = work
  // large type or a long page may have left no room for it
  useEffect(() => {
    if (stage === 'failed') place.current?.scrollIntoView({ block: 'nearest' })
  }, [stage])
  if (work.stage === 'failed')
    return (
      <div ref={place}>
        <ProblemBox error={work.error} />
      </div>
    )
  if (work.stage === 'cancelled') {
    return <Alert type="info" showIcon title="Đã dừng theo yêu cầu. Chưa ghi gì vào sổ." />
  }
  if (work.stage !== 'running') return null
  const elapsed = Date.now() - work.startedAt
  const { percent } = paceOf(work.progress, elapsed)
  return (
    <section className="work-box" aria-label={work.progress.label} aria-live="polite">
      <Space className="work-box-line">
        <Typography.Text strong>{work.progress.label}</Typography.Text>
        <Button onClick={cancel}>Dừng</Button>
      </Space>
      <Bar
        percent={percent ?? 0}
        status="active"
        showInfo={percent !== null}
        format={(value) => `${value ?? 0} %`}
      />
      <Typography.Text type="secondary" className="figures">
        {describePace(work.progress, elapsed, unit)}
      </Typography.Text>
    </section>
  )
}
