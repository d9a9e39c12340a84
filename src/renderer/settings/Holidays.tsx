import './settings.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, InputNumber, Table, type TableProps } from 'antd'
import { useState } from 'react'
import type { Holiday } from '../../shared/catalogs/contract.ts'
import { formatDay, type Weekday, weekdayOf } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { today } from '../frame/as-of.ts'
import { useMay } from '../frame/session.ts'
import { HolidayDialog } from './HolidayDialog.tsx'

const weekdays: Record<Weekday, string> = {
  1: 'thứ Hai',
  2: 'thứ Ba',
  3: 'thứ Tư',
  4: 'thứ Năm',
  5: 'thứ Sáu',
  6: 'thứ Bảy',
  7: 'Chủ nhật',
}
const sources: Record<Holiday['confidence'], string> = {
  verified: 'Theo quyết định',
  derived: 'Theo quy tắc, cần đối chiếu',
  office: 'Cơ quan nhập',
}

/** Days off and days worked instead, by year; deadlines in working days count with them. */
export function Holidays() {
  const may = useMay()
  const { message } = App.useApp()
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const [editing, setEditing] = useState<Holiday | 'new' | null>(null)
  const [dropping, setDropping] = useState<Holiday | null>(null)
  const holidays = useQuery(rpc.catalogs.holidays.queryOptions({ input: { year } }))
  const drop = useMutation(
    rpc.catalogs.dropHoliday.mutationOptions({ onSuccess: () => void message.success('Đã bỏ ngày này.') }),
  )
  const columns: NonNullable<TableProps<Holiday>['columns']> = [
    {
      key: 'day',
      title: 'Ngày',
      width: '14rem',
      render: (_, { day }) => `${formatDay(day)}, ${weekdays[weekdayOf(day)]}`,
    },
    {
      key: 'kind',
      title: 'Loại',
      width: '7rem',
      render: (_, { kind }) => (kind === 'off' ? 'Nghỉ' : 'Làm bù'),
    },
    { key: 'label', title: 'Tên', render: (_, { label }) => label },
    { key: 'source', title: 'Nguồn', width: '16rem', render: (_, { confidence }) => sources[confidence] },
    ...(may.administer
      ? [
          {
            key: 'edit',
            title: <span className="unseen">Sửa</span>,
            width: '9rem',
            render: (_: unknown, holiday: Holiday) => (
              <div className="row nowrap">
                <Button size="small" onClick={() => setEditing(holiday)}>
                  Sửa
                </Button>
                <Button size="small" onClick={() => setDropping(holiday)}>
                  Bỏ
                </Button>
              </div>
            ),
          },
        ]
      : []),
  ]
  return (
    <div className="stack wide">
      <div className="row-spread">
        <label className="row" htmlFor="holiday-year">
          Năm
          <InputNumber
            id="holiday-year"
            className="settings-year"
            value={year}
            min={1900}
            max={2200}
            onChange={(value) => setYear(value ?? year)}
          />
        </label>
        {may.administer && <Button onClick={() => setEditing('new')}>Thêm ngày</Button>}
      </div>
      {holidays.isError && <ProblemBox error={holidays.error} retry={() => void holidays.refetch()} />}
      <section className="register-table" aria-label={`Ngày nghỉ năm ${year}`}>
        <Table<Holiday>
          columns={columns}
          dataSource={holidays.data ?? []}
          rowKey="day"
          loading={{ spinning: holidays.isPending, delay: 200 }}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{
            emptyText: `Chưa có ngày nghỉ nào của năm ${year}. Nhập theo thông báo lịch nghỉ của năm.`,
          }}
        />
      </section>
      {editing !== null && (
        <HolidayDialog
          year={year}
          holiday={editing === 'new' ? null : editing}
          close={() => setEditing(null)}
        />
      )}
      {dropping !== null && (
        <ConfirmAct
          title={`Bỏ ngày ${formatDay(dropping.day)}: ${dropping.label}`}
          verb="Bỏ"
          act={() => drop.mutateAsync({ day: dropping.day })}
          close={() => setDropping(null)}
        >
          Các hạn tính theo ngày làm việc sẽ tính lại như một ngày thường. Có thể nhập lại bất cứ lúc nào.
        </ConfirmAct>
      )}
    </div>
  )
}
