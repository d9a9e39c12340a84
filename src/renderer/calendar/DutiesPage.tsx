import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Tooltip } from 'antd'
import { useState } from 'react'
import type { Duty, SuggestedDuty } from '../../shared/calendar/contract.ts'
import { rhythmLabels, ruleWords } from '../../shared/calendar/rhythm.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { CalendarParts, useYear } from './CalendarParts.tsx'
import { DutyForm } from './DutyForm.tsx'

type Doing =
  | { readonly what: 'form'; readonly duty: Duty | SuggestedDuty | null }
  | { readonly what: 'trash'; readonly duty: Duty }
  | null

/** The reports that are owed, and those that regulations name but the office has not taken in. */
export default function DutiesPage() {
  const may = useMay()
  const { year } = useYear()
  const [doing, setDoing] = useState<Doing>(null)
  const calendar = useQuery(rpc.calendar.year.queryOptions({ input: { year } }))
  const suggested = useQuery(
    rpc.calendar.suggested.queryOptions({ staleTime: Number.POSITIVE_INFINITY, enabled: may.export }),
  )
  const trash = useMutation(rpc.calendar.trashDuty.mutationOptions())
  const add = (): void => setDoing({ what: 'form', duty: null })
  useShortcut('Alt+M', add, may.export)
  const duties = calendar.data?.duties ?? []
  const others = (suggested.data ?? []).filter(
    ({ name, rhythm }) => !duties.some((duty) => duty.name === name && duty.rhythm === rhythm),
  )
  const close = (): void => setDoing(null)
  return (
    <Page
      title="Lịch báo cáo"
      reading
      filters={<CalendarParts />}
      action={
        may.export && (
          <Tooltip title="Alt+M">
            <Button type="primary" onClick={add}>
              Thêm báo cáo
            </Button>
          </Tooltip>
        )
      }
    >
      {calendar.isPending && <Skeleton active />}
      {calendar.isError && <ProblemBox error={calendar.error} retry={() => void calendar.refetch()} />}
      {calendar.data !== undefined && duties.length === 0 && (
        <p className="quiet">Chưa ghi báo cáo nào. Lấy từ gợi ý bên dưới, hoặc bấm Thêm báo cáo.</p>
      )}
      <ul className="duties wide" aria-label="Các báo cáo phải nộp">
        {duties.map((duty) => (
          <li key={duty.id}>
            <span>
              <strong>{duty.name}</strong> · {rhythmLabels[duty.rhythm]} · hạn {ruleWords(duty)}
            </span>
            {may.export && (
              <span className="row">
                <Button size="small" onClick={() => setDoing({ what: 'form', duty })}>
                  Sửa
                </Button>
                <Button size="small" onClick={() => setDoing({ what: 'trash', duty })}>
                  Bỏ
                </Button>
              </span>
            )}
            <p className="quiet">
              {[duty.recipient, duty.source].filter((part) => part !== null).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {may.export && others.length > 0 && (
        <section className="wide" aria-label="Gợi ý">
          <h3 className="duties-head">Báo cáo thường có, chưa đưa vào lịch</h3>
          <p className="quiet">
            Văn bản nêu kỳ nhưng không nêu ngày; ngày nộp theo văn bản của tỉnh, cơ quan tự ghi.
          </p>
          <ul className="duties">
            {others.map((duty) => (
              <li key={`${duty.name} ${duty.rhythm}`}>
                <span>
                  {duty.name} · {rhythmLabels[duty.rhythm]}
                </span>
                <Button size="small" onClick={() => setDoing({ what: 'form', duty })}>
                  Đưa vào lịch
                </Button>
                <p className="quiet">
                  {[duty.recipient, duty.source].filter((part) => part !== null).join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {doing?.what === 'form' && <DutyForm duty={doing.duty} close={close} />}
      {doing?.what === 'trash' && (
        <ConfirmAct
          title={`Bỏ ${doing.duty.name} khỏi lịch báo cáo`}
          verb="Chuyển vào thùng rác"
          act={() => trash.mutateAsync({ id: doing.duty.id, version: doing.duty.version })}
          close={close}
        >
          Những lần đã gửi được giữ cùng trong thùng rác, lấy lại được.
        </ConfirmAct>
      )}
    </Page>
  )
}
