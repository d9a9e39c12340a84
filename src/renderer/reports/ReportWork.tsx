import { Alert } from 'antd'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { formatSize } from '../backups/words.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { shell } from '../client/shell.ts'
import { WorkBox } from '../client/WorkBox.tsx'
import type { useExcel } from './use-excel.ts'
import type { usePrint } from './use-print.ts'

interface ReportWorkProps {
  readonly excel: ReturnType<typeof useExcel>
  /** Left out where nothing is printed. */
  readonly print?: Pick<ReturnType<typeof usePrint>, 'work' | 'cancel'>
}

/** Export or printing under way, and what was handed over. */
export function ReportWork({ excel, print }: ReportWorkProps) {
  const stopped = excel.work.stage === 'cancelled' || print?.work.stage === 'cancelled'
  const { handed } = excel
  return (
    <div className="report-work">
      {stopped ? (
        <Alert type="info" showIcon title="Đã dừng theo yêu cầu. Số liệu trong sổ giữ nguyên." />
      ) : (
        <>
          {/* sums that do not add up are asked about in their own dialog */}
          {excel.unfooted.length === 0 && <WorkBox work={excel.work} cancel={excel.cancel} />}
          {print !== undefined && <WorkBox work={print.work} cancel={print.cancel} />}
        </>
      )}
      {excel.error !== null && <ProblemBox error={excel.error} />}
      {handed !== null && (
        <Alert
          role="status"
          type="success"
          showIcon
          closable={{ onClose: excel.forget, 'aria-label': 'Đóng' }}
          title={
            <>
              Đã xuất <strong>{handed.name}</strong>: {formatCount(handed.rows)} dòng,{' '}
              {formatSize(handed.size)}.{' '}
              {shell === undefined && 'Tệp nằm trong thư mục Tải xuống của trình duyệt.'}
            </>
          }
        />
      )}
    </div>
  )
}
