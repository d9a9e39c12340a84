import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Occasion } from '../../shared/calendar/contract.ts'
import { type Day, formatDay } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { EmptyList } from '../table/EmptyList.tsx'
import { CalendarParts, useYear, YearStepper } from './CalendarParts.tsx'
import { NoteSent } from './NoteSent.tsx'
import { occasionWords } from './words.ts'

type Doing = { readonly what: 'note' | 'takeBack'; readonly occasion: Occasion } | null

/** Which report is due to whom and when, whether it was sent, and how late. */
export default function CalendarPage() {
  const may = useMay()
  const { year, setYear } = useYear()
  const [doing, setDoing] = useState<Doing>(null)
  const calendar = useQuery(
    rpc.calendar.year.queryOptions({ input: { year }, placeholderData: keepPreviousData }),
  )
  const takeBack = useMutation(rpc.calendar.takeBackSent.mutationOptions())
  const occasions = calendar.data?.occasions ?? []
  const late = occasions.filter(({ state }) => state === 'late').length
  return (
    <Page
      title="Lịch báo cáo"
      scope={<YearStepper year={year} onChange={setYear} />}
      filters={<CalendarParts />}
    >
      {calendar.isPending && <Skeleton active />}
      {calendar.isError && <ProblemBox error={calendar.error} retry={() => void calendar.refetch()} />}
      {calendar.data?.duties.length === 0 && (
        <EmptyList enter={may.export && <Link to="/lich-bao-cao/danh-muc">Ghi các báo cáo phải nộp</Link>}>
          Nơi theo dõi báo cáo nào phải nộp cho ai, hạn ngày nào, đã gửi hay chậm. Trước hết ghi các báo cáo
          phải nộp và hạn nộp theo văn bản của cấp trên.
        </EmptyList>
      )}
      {calendar.data !== undefined && calendar.data.duties.length > 0 && occasions.length === 0 && (
        <p className="quiet">Năm {year} không có kỳ báo cáo nào phải nộp.</p>
      )}
      {calendar.data !== undefined && occasions.length > 0 && (
        <>
          {late > 0 && <p className="state-overdue calendar-late">■ {late} báo cáo quá hạn chưa gửi</p>}
          <div className="calendar-scroll">
            <table className="calendar-table" aria-label={`Báo cáo năm ${year}`}>
              <thead>
                <tr>
                  <th scope="col">Hạn</th>
                  <th scope="col">Tình trạng</th>
                  <th scope="col">Báo cáo</th>
                  <th scope="col">Kỳ</th>
                  <th scope="col">Nơi nhận</th>
                  {may.export && <th scope="col">Ghi</th>}
                </tr>
              </thead>
              <tbody>
                {occasions.map((occasion) => (
                  <OccasionRow
                    key={`${occasion.dutyId} ${occasion.from}`}
                    occasion={occasion}
                    day={calendar.data.day}
                    act={may.export ? (what) => setDoing({ what, occasion }) : null}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {doing?.what === 'note' && calendar.data !== undefined && (
        <NoteSent occasion={doing.occasion} day={calendar.data.day} close={() => setDoing(null)} />
      )}
      {doing?.what === 'takeBack' && (
        <ConfirmAct
          title={`Bỏ ghi đã gửi ${doing.occasion.name} ${doing.occasion.period}`}
          verb="Bỏ ghi"
          act={() => takeBack.mutateAsync({ dutyId: doing.occasion.dutyId, from: doing.occasion.from })}
          close={() => setDoing(null)}
        >
          Báo cáo này trở lại danh sách chưa gửi. Hoàn tác được ở Nhật ký.
        </ConfirmAct>
      )}
    </Page>
  )
}

interface OccasionRowProps {
  readonly occasion: Occasion
  readonly day: Day
  readonly act: ((what: 'note' | 'takeBack') => void) | null
}

function OccasionRow({ occasion, day, act }: OccasionRowProps) {
  const { name, recipient, source, period, dueOn, state, note, closedPeriodId } = occasion
  const { shape, words, tone } = occasionWords(occasion, day)
  return (
    <tr data-state={state}>
      <td className="figures nowrap">{formatDay(dueOn)}</td>
      <td className={tone === 'quiet' ? 'quiet' : `state-${tone}`}>
        <span aria-hidden>{shape} </span>
        {words}
        {note !== null && <span className="quiet calendar-source">{note}</span>}
      </td>
      <th scope="row">
        {name}
        {source !== null && <span className="quiet calendar-source">{source}</span>}
      </th>
      <td className="nowrap">{period}</td>
      <td>{recipient}</td>
      {act !== null && (
        <td className="calendar-acts">
          {closedPeriodId !== null ? (
            <Link to={`/ky-bao-cao/${closedPeriodId}`}>Bản đã nộp</Link>
          ) : state === 'sent' ? (
            <Button size="small" onClick={() => act('takeBack')}>
              Bỏ ghi
            </Button>
          ) : (
            <Button size="small" onClick={() => act('note')} aria-label={`Ghi đã gửi ${name} ${period}`}>
              Đã gửi
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}
