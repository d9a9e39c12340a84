import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tabs } from 'antd'
import { useState } from 'react'
import type { ThemeDetail } from '../../shared/inspections/themes-contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { RecordHistory } from '../audit/RecordHistory.tsx'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { useMay } from '../frame/session.ts'
import { dateWords } from '../people/words.ts'
import { SidePanel } from '../table/SidePanel.tsx'
import { FaultsAct } from './FaultsAct.tsx'
import { ThemeAct } from './ThemeAct.tsx'
import { ThemeCells } from './ThemeCells.tsx'
import { ThemeFindings } from './ThemeFindings.tsx'

interface ThemePanelProps {
  readonly id: number
  readonly onClose: () => void
  readonly onStep: (step: 1 | -1) => void
}

/** A round of self-review over the list: who has done it, what was found under which words, what is fixed. */
export function ThemePanel({ id, onClose, onStep }: ThemePanelProps) {
  const found = useQuery(rpc.inspections.theme.queryOptions({ input: { id } }))
  const { data } = found
  return (
    <SidePanel title={data?.title ?? 'Đợt tự kiểm tra'} onClose={onClose} onStep={onStep} wide>
      {found.isPending && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {found.isError && data === undefined && (
        <ProblemBox error={found.error} retry={() => void found.refetch()} />
      )}
      {data !== undefined && <Theme theme={data} onGone={onClose} />}
    </SidePanel>
  )
}

function Theme({ theme, onGone }: { readonly theme: ThemeDetail; readonly onGone: () => void }) {
  const may = useMay()
  const [act, setAct] = useState<'edit' | 'faults' | 'trash' | null>(null)
  const trash = useMutation(rpc.inspections.trashThemes.mutationOptions())
  const close = (): void => setAct(null)
  const { fields } = theme
  const part = { theme, mayChange: may.write }
  return (
    <>
      <div className="record-summary">
        {theme.basis !== null && <p>Căn cứ {theme.basis}</p>}
        <p>
          {fields.openedOn !== null && `Triển khai ${dateWords(fields.openedOn)} · `}
          {fields.dueOn === null ? 'chưa đặt hạn' : `hạn ${formatDay(fields.dueOn)}`} · đã tự kiểm tra{' '}
          <strong className="figures">
            {theme.reviewed}/{theme.organisations}
          </strong>{' '}
          · đã khắc phục{' '}
          <strong className="figures">
            {theme.remedied}/{theme.remedies}
          </strong>
          {theme.overdue > 0 && <span className="state-overdue"> · ▲ {theme.overdue} quá hạn</span>}
        </p>
        {fields.note !== null && <p>{fields.note}</p>}
      </div>
      {may.write && (
        <div className="row case-acts">
          <Button onClick={() => setAct('edit')}>Sửa đợt</Button>
          <Button onClick={() => setAct('faults')}>Nhóm khuyết điểm</Button>
          <Button onClick={() => setAct('trash')}>Chuyển vào thùng rác</Button>
        </div>
      )}
      <Tabs
        items={[
          { key: 'cells', label: 'Tổ chức đảng', children: <ThemeCells {...part} /> },
          { key: 'findings', label: 'Khuyết điểm, khắc phục', children: <ThemeFindings {...part} /> },
          {
            key: 'history',
            label: 'Lịch sử',
            children: <RecordHistory table="inspection_theme" id={theme.id} />,
          },
        ]}
      />
      {act === 'edit' && <ThemeAct theme={theme} close={close} />}
      {act === 'faults' && <FaultsAct theme={theme} close={close} />}
      {act === 'trash' && (
        <ConfirmAct
          title={`Chuyển “${theme.title}” vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={async () => {
            await trash.mutateAsync({ ids: [theme.id] })
            onGone()
          }}
          close={close}
        >
          Khuyết điểm và việc khắc phục của đợt cũng thôi tính. Có thể lấy lại trong Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )}
    </>
  )
}
