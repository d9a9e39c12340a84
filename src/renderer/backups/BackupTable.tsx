import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button, Table, type TableProps } from 'antd'
import type { Backup } from '../../shared/backups/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { describeMoment } from '../frame/moment.ts'
import { formatSize, reasonLabels } from './words.ts'

interface BackupTableProps {
  readonly backups: readonly Backup[]
  /** Left out for those who may not restore. */
  readonly onRestore?: (backup: Backup) => void
}

/** Every copy with its counts, newest first. */
export function BackupTable({ backups, onRestore }: BackupTableProps) {
  const columns: NonNullable<TableProps<Backup>['columns']> = [
    { key: 'at', title: 'Lúc', width: '11rem', render: (_, { at }) => describeMoment(at, new Date()) },
    { key: 'reason', title: 'Lý do', render: (_, { reason }) => reasonLabels[reason] },
    { key: 'ok', title: 'Kiểm tra', width: '8rem', render: (_, { ok }) => <Verdict ok={ok} /> },
    number('people', 'Người', ({ people }) => formatCount(people)),
    number('sympathizers', 'Quần chúng ưu tú', ({ sympathizers }) => formatCount(sympathizers)),
    number('cells', 'Tổ chức đảng', ({ cells }) => formatCount(cells)),
    number('size', 'Dung lượng', ({ size }) => formatSize(size)),
    ...(onRestore === undefined
      ? []
      : [
          {
            key: 'restore',
            title: <span className="unseen">Khôi phục</span>,
            width: '8rem',
            render: (_: unknown, backup: Backup) => (
              <Button size="small" disabled={!backup.ok} onClick={() => onRestore(backup)}>
                Khôi phục…
              </Button>
            ),
          },
        ]),
  ]
  return (
    <section className="register-table" aria-label="Các bản sao lưu">
      <Table<Backup>
        columns={columns}
        dataSource={[...backups].sort((a, b) => (a.at < b.at ? 1 : -1))}
        rowKey="name"
        pagination={backups.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: 'Chưa có bản sao lưu nào. Bấm “Sao lưu ngay” để làm bản đầu tiên.' }}
      />
    </section>
  )
}

function number(key: string, title: string, render: (backup: Backup) => string) {
  return {
    key,
    title,
    align: 'right' as const,
    className: 'number',
    width: '8.5rem',
    render: (_: unknown, backup: Backup) => render(backup),
  }
}

/** The verdict in a word and a shape. */
export function Verdict({ ok }: { ok: boolean }) {
  return ok ? (
    <span className="state-good">
      <CheckCircleOutlined /> Đạt
    </span>
  ) : (
    <span className="state-overdue">
      <WarningOutlined /> Không đạt
    </span>
  )
}
