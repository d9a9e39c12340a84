import './periods.css'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tooltip } from 'antd'
import { Link, useNavigate } from 'react-router'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { EmptyList } from '../table/EmptyList.tsx'
import { documentWords, stateWords, submissionWords } from './words.ts'

/** Every submission that was closed, newest first: what was sent, to whom, and whether it still stands. */
export default function PeriodsPage() {
  const may = useMay()
  const navigate = useNavigate()
  const periods = useQuery(rpc.periods.list.queryOptions())
  const close = (): void => void navigate('/ky-bao-cao/chot')
  useShortcut('Alt+M', close, may.export)
  const button = (
    <Tooltip title="Alt+M">
      <Button type="primary" onClick={close}>
        Chốt kỳ báo cáo
      </Button>
    </Tooltip>
  )
  return (
    <Page title="Kỳ đã nộp" reading action={may.export && button}>
      {periods.isPending && <Skeleton active />}
      {periods.isError && <ProblemBox error={periods.error} retry={() => void periods.refetch()} />}
      {periods.data?.length === 0 && (
        <EmptyList enter={may.export && button}>
          Nơi giữ số liệu đúng như đã nộp: chốt một kỳ thì các số, danh sách tên sau mỗi số và các biểu được
          giữ nguyên, về sau sửa hồ sơ vẫn biết đã nộp gì và khác nhau ở đâu.
        </EmptyList>
      )}
      {periods.data !== undefined && periods.data.length > 0 && (
        <ul className="periods wide" aria-label="Các kỳ đã chốt">
          {periods.data.map((period) => (
            <li key={period.id} data-open={period.reopenedAt !== null}>
              <Link to={`/ky-bao-cao/${period.id}`}>{submissionWords(period)}</Link>
              <span className="periods-state">{period.reopenedAt === null ? 'Đang chốt' : 'Đã mở lại'}</span>
              <p className="quiet">
                {[documentWords(period), period.recipient, `${period.reports.length} biểu`]
                  .filter((words) => words !== null)
                  .join(' · ')}
              </p>
              {stateWords(period, new Date()).map((words) => (
                <p key={words} className="quiet">
                  {words}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
