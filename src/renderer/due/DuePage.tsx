import './due.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { DueLine } from '../../shared/due/contract.ts'
import { dueItemSchema } from '../../shared/due/item.ts'
import { type DueGroup, dueGroupLabels, dueGroups, dueSubjectLabels } from '../../shared/due/rules.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { CellChip } from '../cells/CellChip.tsx'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { today, useAsOf } from '../frame/as-of.ts'
import { useFooterNote } from '../frame/footer-note.ts'
import { Page } from '../frame/Page.tsx'
import { useMay, useSession } from '../frame/session.ts'
import { choiceOf } from '../people/people-filters.ts'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChoiceChip, FilterChips, FlagChip } from '../table/FilterChips.tsx'
import { useList } from '../table/use-list.ts'
import { CellMessage } from './CellMessage.tsx'
import { type DuePart, DueParts } from './DueParts.tsx'
import { DuePrint } from './DuePrint.tsx'
import { MarkDone, Postpone, TakeBackMarks } from './MarkActs.tsx'

const subjects = dueItemSchema.shape.subject.options.map((value) => ({
  value,
  label: dueSubjectLabels[value],
}))

const groups = dueGroups.map((value) => ({ value, label: dueGroupLabels[value] }))

type Doing = { readonly what: 'done' | 'postpone' | 'takeBack'; readonly lines: readonly DueLine[] }

/** The clerk's first page: what is overdue, due this week, soon, and what waits for somebody else. */
export default function DuePage() {
  const list = useList([])
  const { asOf, isOtherDay } = useAsOf()
  const may = useMay()
  const { commune } = useSession()
  const [chosen, setChosen] = useState<string[]>([])
  const [doing, setDoing] = useState<Doing | null>(null)
  const [paper, setPaper] = useState<'print' | 'message' | null>(null)
  const cellId = list.idFilter('chi-bo')
  const subject = choiceOf(subjects, list.filter('viec'))
  const withMarked = list.filter('da-xong') !== ''
  const due = useQuery(
    rpc.due.list.queryOptions({
      input: { ...(asOf && { asOf }), ...(cellId && { cellId }), ...(subject && { subject }) },
      placeholderData: keepPreviousData,
    }),
  )
  const group = choiceOf(groups, list.filter('phan'))
  const parts = due.data === undefined ? [] : partsOf(due.data, withMarked, group)
  const shown = parts.flatMap(({ lines }) => lines)
  useFooterNote(due.data === undefined ? undefined : shown.length, chosen.length)
  const picked = shown.filter(({ key }) => chosen.includes(key))
  const act = (what: Doing['what']) => (line: DueLine) =>
    setDoing({ what, lines: picked.some(({ key }) => key === line.key) ? picked : [line] })
  const close = (): void => setDoing(null)
  // a mark is made of today: a past day is only looked at
  const marks = may.write && !isOtherDay
  const acts = marks ? { done: act('done'), postpone: act('postpone'), takeBack: act('takeBack') } : null
  const narrowed = [
    subject === undefined ? '' : dueSubjectLabels[subject],
    group === undefined ? '' : dueGroupLabels[group],
    cellId === undefined ? '' : (shown.find((line) => line.cellId === cellId)?.cellName ?? ''),
  ].filter((part) => part !== '')
  return (
    <Page
      title="Việc cần làm"
      asOf
      action={
        picked.length > 0 && (
          <>
            <Button onClick={() => setDoing({ what: 'done', lines: picked })}>
              Đã xong ({formatCount(picked.length)})
            </Button>
            <Button onClick={() => setDoing({ what: 'postpone', lines: picked })}>
              Hoãn ({formatCount(picked.length)})
            </Button>
          </>
        )
      }
      more={[
        {
          key: 'print',
          label: 'In danh sách',
          onClick: () => setPaper('print'),
          cannot: shown.length === 0 && 'không có việc nào',
        },
        ...(may.export
          ? [
              {
                key: 'message',
                label: 'Sao chép tin nhắn gửi chi bộ',
                onClick: () => setPaper('message'),
              },
            ]
          : []),
      ]}
      filters={
        <FilterChips>
          <ChoiceChip
            label="Về"
            options={subjects}
            value={subject ?? ''}
            onChange={(value) => list.setFilter('viec', value)}
          />
          <ChoiceChip
            label="Hạn"
            options={groups}
            value={group ?? ''}
            onChange={(value) => list.setFilter('phan', value)}
          />
          <CellChip
            cellId={cellId}
            onChange={(id) => list.setFilter('chi-bo', id === null ? '' : String(id))}
          />
          <FlagChip
            label={`Đã xong, đã hoãn (${due.data === undefined ? '…' : formatCount(due.data.marked.length)})`}
            on={withMarked}
            onChange={(on) => list.setFilter('da-xong', on ? '1' : '')}
          />
          {marks && (
            <span className="quiet due-keys">
              <kbd>Enter</kbd> mở hồ sơ <kbd>D</kbd> đã xong <kbd>P</kbd> hoãn <kbd>Dấu cách</kbd> chọn
            </span>
          )}
        </FilterChips>
      }
    >
      {due.isError && due.data === undefined && (
        <ProblemBox error={due.error} retry={() => void due.refetch()} />
      )}
      {due.data !== undefined && shown.length === 0 && (
        <EmptyList>
          {list.isFiltered
            ? 'Không có việc nào khớp với bộ lọc. Bỏ bớt bộ lọc để xem nhiều hơn.'
            : 'Nơi hiện các việc quá hạn, sắp đến hạn và đang chờ, tính từ hồ sơ trong sổ. Hiện không có việc nào.'}
        </EmptyList>
      )}
      {due.data !== undefined && shown.length > 0 && (
        <DueParts parts={parts} day={due.data.day} acts={acts} chosen={chosen} onChoose={setChosen} />
      )}
      {doing?.what === 'done' && <MarkDone lines={doing.lines} close={close} />}
      {doing?.what === 'postpone' && <Postpone lines={doing.lines} today={today()} close={close} />}
      {doing?.what === 'takeBack' && <TakeBackMarks lines={doing.lines} close={close} />}
      {paper === 'message' && (
        <CellMessage cellId={cellId ?? null} asOf={asOf} close={() => setPaper(null)} />
      )}
      {paper === 'print' && due.data !== undefined && (
        <DuePrint
          commune={commune}
          day={due.data.day}
          narrowed={narrowed.join('; ')}
          parts={parts}
          done={() => setPaper(null)}
        />
      )}
    </Page>
  )
}

function partsOf(
  { lines, marked }: { lines: readonly DueLine[]; marked: readonly DueLine[] },
  withMarked: boolean,
  only: DueGroup | undefined,
): DuePart[] {
  const asked = dueGroups.filter((group) => only === undefined || group === only)
  const parts: DuePart[] = asked.map((group) => ({
    key: group,
    title: dueGroupLabels[group],
    lines: lines.filter((line) => line.group === group),
  }))
  return withMarked ? [...parts, { key: 'marked', title: 'Đã xong, đã hoãn', lines: marked }] : parts
}
