import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import type { ReportSummary } from '../../shared/reports/contract.ts'

interface StatusMarkProps {
  readonly status: ReportSummary['status']
  /** In a list of many. */
  readonly short?: boolean
}

/** Whether the layout was compared with the superior's own form. */
export function StatusMark({ status, short = false }: StatusMarkProps) {
  return status === 'verified' ? (
    <span className="state-good">
      <CheckCircleOutlined /> {short ? 'Đã đối chiếu' : 'Bố cục đã đối chiếu với mẫu'}
    </span>
  ) : (
    <span className="state-attention">
      <ExclamationCircleOutlined />{' '}
      {short ? 'Bố cục dựng lại' : 'Bố cục dựng lại, cần đối chiếu với mẫu của cấp trên'}
    </span>
  )
}
