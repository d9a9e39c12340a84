import { CheckCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import type { ReportSummary } from '../../shared/reports/contract.ts'

/** Whether the layout was compared with the superior's own form. */
export function StatusMark({ status }: { status: ReportSummary['status'] }) {
  return status === 'verified' ? (
    <span className="state-good">
      <CheckCircleOutlined /> Bố cục đã đối chiếu với mẫu
    </span>
  ) : (
    <span className="state-attention">
      <ExclamationCircleOutlined /> Bố cục dựng lại, cần đối chiếu với mẫu của cấp trên
    </span>
  )
}
