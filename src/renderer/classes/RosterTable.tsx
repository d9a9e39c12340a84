import './classes.css'
import { Table } from 'antd'
import { Link } from 'react-router'
import type { ClassDetail, Learner } from '../../shared/classes/contract.ts'
import { gradeLabels, resultLabels } from '../../shared/classes/fields.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { dateWords } from '../people/words.ts'

interface RosterTableProps {
  readonly opened: ClassDetail
  readonly chosen: readonly number[]
  readonly onChoose: (ids: number[]) => void
  readonly mayChange: boolean
  readonly onCertificate: (learner: Learner) => void
}

/** The learners of a class with what it brought them. */
export function RosterTable({ opened, chosen, onChoose, mayChange, onCertificate }: RosterTableProps) {
  const expires = opened.fields.kind === 'awareness'
  return (
    <section className="register-table" aria-label="Học viên">
      <Table<Learner>
        pagination={false}
        rowKey="id"
        dataSource={opened.learners}
        locale={{
          emptyText: 'Lớp chưa có học viên. Bấm “Đưa người vào lớp” để chọn từ danh sách đủ điều kiện.',
        }}
        scroll={{ x: '58rem' }}
        {...(mayChange && {
          rowSelection: {
            selectedRowKeys: [...chosen],
            onChange: (ids: readonly (string | number | bigint)[]) => onChoose(ids.map(Number)),
            getCheckboxProps: (row: Learner) => ({ 'aria-label': `Chọn ${row.fullName}` }),
            getTitleCheckboxProps: () => ({ 'aria-label': 'Chọn mọi học viên' }),
          },
        })}
        columns={[
          { title: 'TT', width: '3.5rem', align: 'right', render: (_, _row, index) => index + 1 },
          {
            title: 'Họ và tên',
            width: '13rem',
            render: (_, row) => (
              <>
                <Link to={`/nguoi?mo=${row.personId}`}>{row.fullName}</Link>
                {row.entitlementNote !== null && (
                  <span className="learner-mark">● Ngoài đối tượng: {row.entitlementNote}</span>
                )}
              </>
            ),
          },
          { title: 'Ngày sinh', width: '7rem', render: (_, row) => dateWords(row.birthDate) },
          { title: 'Chi bộ', render: (_, row) => row.cellName ?? '' },
          { title: 'Kết quả', width: '8.5rem', render: (_, row) => <ResultWord learner={row} /> },
          {
            title: 'Giấy chứng nhận',
            width: '11.5rem',
            render: (_, row) => (
              <CertificateWords learner={row} mayChange={mayChange} open={() => onCertificate(row)} />
            ),
          },
          ...(expires
            ? [
                {
                  title: 'Có giá trị đến',
                  width: '7rem',
                  render: (_: unknown, row: Learner) =>
                    row.validUntil === null ? '' : formatDay(row.validUntil),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}

const resultMarks = {
  enrolled: { mark: '○', state: 'quiet' },
  completed: { mark: '✓', state: 'state-good' },
  not_completed: { mark: '▲', state: 'state-attention' },
  absent: { mark: '–', state: 'quiet' },
} as const

function ResultWord({ learner }: { readonly learner: Learner }) {
  const { mark, state } = resultMarks[learner.result]
  const word =
    learner.grade !== null && learner.result === 'completed'
      ? gradeLabels[learner.grade]
      : resultLabels[learner.result]
  return (
    <span className={state}>
      {mark} {word}
    </span>
  )
}

interface CertificateWordsProps {
  readonly learner: Learner
  readonly mayChange: boolean
  readonly open: () => void
}

function CertificateWords({ learner, mayChange, open }: CertificateWordsProps) {
  const { certificateNumber, certificateDate, result } = learner
  const issued = certificateNumber !== null || certificateDate !== null
  if (!issued && result !== 'completed') return null
  const number = issued ? (certificateNumber ?? 'chưa có số') : 'Chưa cấp'
  return (
    <>
      {mayChange ? (
        <button type="button" className="cell-link" onClick={open} title="Sửa giấy chứng nhận">
          {number}
        </button>
      ) : (
        number
      )}
      {certificateDate !== null && <span className="learner-date">{dateWords(certificateDate)}</span>}
    </>
  )
}
