import './classes.css'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Input, Switch, Table } from 'antd'
import { useState } from 'react'
import type { Candidate, ClassDetail } from '../../shared/classes/contract.ts'
import { classInSentence } from '../../shared/classes/rules.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { standAlone } from '../form/field.ts'
import { PersonPicker } from '../form/pickers.tsx'
import { Dialog } from '../frame/Dialog.tsx'
import { dateWords } from '../people/words.ts'
import { EntitlementWords } from './EntitlementWords.tsx'

/** As many as are shown at once; a commune has fewer. */
const MOST = 500

/** Draws the roster from those entitled; somebody who is not may be added with a written reason. */
export function DrawRoster({ opened, close }: { readonly opened: ClassDetail; readonly close: () => void }) {
  const [everybody, setEverybody] = useState(false)
  const [search, setSearch] = useState('')
  const [others, setOthers] = useState<readonly Candidate[]>([])
  const [chosen, setChosen] = useState<readonly number[]>([])
  const [reason, setReason] = useState('')
  const enroll = useMutation(rpc.classes.enroll.mutationOptions())
  const ask = { classId: opened.id, page: { from: 0, size: MOST } }
  const found = useQuery(
    rpc.classes.candidates.queryOptions({
      input: { ...ask, entitledOnly: !everybody, ...(search.trim() !== '' && { search: search.trim() }) },
      placeholderData: keepPreviousData,
    }),
  )
  const [asked, setAsked] = useState<number | null>(null)
  const other = useQuery(
    rpc.classes.candidates.queryOptions({
      input: { ...ask, entitledOnly: false, personId: asked ?? 0 },
      enabled: asked !== null,
    }),
  )
  const fetched = (asked === null ? [] : (other.data?.rows ?? [])).filter(({ id }) => id === asked)
  const extra = [...others, ...fetched.filter(({ id }) => others.every((known) => known.id !== id))]
  const rows = [
    ...extra,
    ...(found.data?.rows ?? []).filter(({ id }) => extra.every((known) => known.id !== id)),
  ]
  const unfit = rows.filter(({ id, breaches }) => chosen.includes(id) && breaches.length > 0)
  const needsReason = unfit.length > 0
  const ready = chosen.length > 0 && (!needsReason || reason.trim().length >= 3)
  const go = (): void =>
    enroll.mutate(
      {
        classId: opened.id,
        personIds: [...chosen],
        passReason: needsReason ? reason.trim() : null,
      },
      { onSuccess: close },
    )
  return (
    <Dialog
      open
      title={`Đưa người vào ${classInSentence(opened.fields.name)}`}
      okText={chosen.length === 0 ? 'Đưa vào lớp' : `Đưa ${chosen.length} người vào lớp`}
      okButtonProps={{ disabled: !ready }}
      cancelText="Thôi"
      confirmLoading={enroll.isPending}
      onOk={go}
      onCancel={close}
      width="min(72rem, 96vw)"
    >
      <div className="stack">
        {enroll.isError && <ProblemBox error={enroll.error} />}
        <div className="row-spread">
          <Input
            type="search"
            className="search-box"
            allowClear
            autoFocus
            placeholder="Tìm theo họ tên, không cần dấu"
            aria-label="Tìm theo họ tên"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          {/* biome-ignore lint/a11y/noLabelWithoutControl: antd's switch is a button inside the label */}
          <label className="row">
            <Switch size="small" checked={everybody} onChange={setEverybody} />
            Hiện cả người chưa đủ điều kiện
          </label>
          <span className="quiet">{found.data?.entitled ?? '…'} người đủ điều kiện</span>
        </div>
        {found.isError && <ProblemBox error={found.error} retry={() => void found.refetch()} />}
        <div className="candidates register-table">
          <Table<Candidate>
            size="small"
            pagination={false}
            rowKey="id"
            scroll={{ x: '56rem' }}
            dataSource={rows}
            loading={{ spinning: found.isPending, delay: 200 }}
            locale={{ emptyText: 'Không có ai. Bật “Hiện cả người chưa đủ điều kiện” để xem lý do.' }}
            rowSelection={{
              selectedRowKeys: [...chosen],
              preserveSelectedRowKeys: true,
              onChange: (ids) => setChosen(ids.map(Number)),
              getCheckboxProps: (row) => ({ 'aria-label': `Chọn ${row.fullName}` }),
              getTitleCheckboxProps: () => ({ 'aria-label': 'Chọn tất cả người trong bảng' }),
            }}
            columns={[
              { title: 'Họ và tên', dataIndex: 'fullName', width: '12rem' },
              { title: 'Ngày sinh', width: '7rem', render: (_, row) => dateWords(row.birthDate) },
              { title: 'Chi bộ', width: '14rem', render: (_, row) => row.cellName ?? '' },
              { title: 'Điều kiện', render: (_, row) => <EntitlementWords breaches={row.breaches} /> },
            ]}
          />
        </div>
        <div className="form-field">
          <label htmlFor="nguoi-khac">Thêm người không có trong danh sách trên</label>
          <PersonPicker
            {...standAlone<number | null>('nguoi-khac', asked, (id) => {
              setOthers(extra)
              setAsked(id)
              if (id !== null) setChosen((now) => (now.includes(id) ? now : [...now, id]))
            })}
          />
        </div>
        {needsReason && (
          <div className="form-field">
            <label htmlFor="ly-do-van-dua">
              Lý do vẫn đưa {unfit.length} người chưa đủ điều kiện vào lớp{' '}
              <span className="form-field-required">(bắt buộc)</span>
            </label>
            <Input
              id="ly-do-van-dua"
              value={reason}
              maxLength={500}
              onChange={(event) => setReason(event.target.value)}
            />
            <p className="form-field-under">
              {unfit.map(({ fullName }) => fullName).join(', ')}. Lý do được giữ cùng học viên.
            </p>
          </div>
        )}
      </div>
    </Dialog>
  )
}
