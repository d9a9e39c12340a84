import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { EntryProblem } from '../../shared/imports/entry-workbook.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { CellChip } from '../cells/CellChip.tsx'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { saveFile } from '../client/save-file.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { FilterChips } from '../table/FilterChips.tsx'

/** The members in the entry workbook of the national database: what it would refuse first, then the file. */
export default function EntryWorkbookPage() {
  const { message } = App.useApp()
  const may = useMay()
  const [cellId, setCellId] = useState<number | null>(null)
  const check = useQuery(rpc.imports.entryCheck.queryOptions({ input: { cellId } }))
  const write = useMutation(
    rpc.imports.entryWorkbook.mutationOptions({
      onSuccess: saveFile,
      onError: (error) => void message.error(explainError(error)),
    }),
  )
  const { data } = check
  return (
    <Page
      title="Tệp nhập liệu 4.0"
      reading
      action={
        may.export && (
          <Button
            type="primary"
            disabled={data === undefined || data.members === 0}
            loading={write.isPending}
            onClick={() => write.mutate({ cellId })}
          >
            Xuất {data === undefined ? '…' : formatCount(data.members)} đảng viên
          </Button>
        )
      }
      filters={
        <FilterChips>
          <CellChip cellId={cellId ?? undefined} onChange={setCellId} />
        </FilterChips>
      }
    >
      <div className="stack">
        {check.isError && <ProblemBox error={check.error} retry={() => void check.refetch()} />}
        {data !== undefined && (
          <>
            <Alert type="warning" showIcon title={data.confidence} />
            <p>
              {data.refused.length === 0
                ? `Cả ${formatCount(data.members)} đảng viên có đủ những điều mà lần kiểm tra của cơ sở dữ liệu đòi hỏi và sổ có giữ.`
                : `${formatCount(data.refused.length)} trong ${formatCount(data.members)} đảng viên sẽ bị cơ sở dữ liệu trả lại vì những điều nêu dưới đây. Bổ sung vào hồ sơ rồi xuất; xuất ngay cũng được, ô thiếu để trống.`}
              {data.notKept.length > 0 &&
                ` Sổ không giữ các cột ${data.notKept.map((title) => `“${title}”`).join(', ')}; điền vào tệp sau khi xuất.`}
            </p>
            {data.refused.length > 0 && <RefusedTable rows={data.refused} />}
          </>
        )}
      </div>
    </Page>
  )
}

function RefusedTable({ rows }: { rows: readonly EntryProblem[] }) {
  return (
    <section className="register-table" aria-label="Đảng viên sẽ bị trả lại">
      <Table<EntryProblem>
        rowKey="personId"
        size="small"
        dataSource={rows}
        scroll={{ x: '36rem' }}
        pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        columns={[
          {
            key: 'name',
            title: 'Họ và tên',
            width: '22%',
            render: (_, { personId, name }) => <Link to={`/dang-vien/${personId}`}>{name}</Link>,
          },
          { key: 'cell', title: 'Chi bộ', width: '26%', render: (_, { cellName }) => cellName },
          { key: 'problems', title: 'Chưa đạt', render: (_, { problems }) => sentenceOf(problems) },
        ]}
      />
    </section>
  )
}

function sentenceOf(problems: readonly string[]): string {
  const text = problems.join('; ')
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}
