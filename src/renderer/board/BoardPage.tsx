import './board.css'
import { PrinterOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Pagination, Segmented, Skeleton, Tooltip } from 'antd'
import { useState } from 'react'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { kindChoices } from '../cells/CellFieldList.tsx'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { today, useAsOf } from '../frame/as-of.ts'
import { useFooterNote } from '../frame/footer-note.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { EmptyList } from '../table/EmptyList.tsx'
import { ChoiceChip, FilterChips, FlagChip } from '../table/FilterChips.tsx'
import { VillageChip } from '../villages/VillageChip.tsx'
import { BoardCompare } from './BoardCompare.tsx'
import { BoardTable, type OpenSquare } from './BoardTable.tsx'
import { BoardTiles } from './BoardTiles.tsx'
import { OtherDay } from './OtherDay.tsx'
import { PrintBoard } from './PrintBoard.tsx'
import { SquareDetail } from './SquareDetail.tsx'
import { type BoardView, keptRows, type Trouble, useBoardChoice } from './use-board-choice.ts'

/** A province's cells do not stand on one page. */
const PAGE = 200

const views: { value: BoardView; label: string }[] = [
  { value: 'table', label: 'Bảng' },
  { value: 'tiles', label: 'Ô lớn' },
]

const troubleLabels: Record<Trouble, string> = {
  '1': 'Cần chú ý',
  red: 'Phải khắc phục',
  amber: 'Chỉ cần chú ý',
  green: 'Ổn',
}

/** How every cell stands, on any day: what a supervisor opens first. */
export default function BoardPage() {
  const { asOf } = useAsOf()
  const may = useMay()
  const choice = useBoardChoice()
  const [open, setOpen] = useState<OpenSquare | null>(null)
  const [printing, setPrinting] = useState(false)
  const [page, setPage] = useState(0)
  const board = useQuery(
    rpc.board.show.queryOptions({ input: { ...(asOf && { asOf }) }, placeholderData: keepPreviousData }),
  )
  const office = useQuery(rpc.settings.office.queryOptions())
  const data = board.data
  const rows = data === undefined ? [] : keptRows(data.rows, data.questions, choice, ({ answers }) => answers)
  const shown = rows.slice(page * PAGE, (page + 1) * PAGE)
  const onDay = asOf === undefined ? '' : `&ngay=${asOf}`
  const comparing = choice.otherDay !== undefined && choice.otherDay !== (asOf ?? today())
  const mayPrint = may.export && data !== undefined && !comparing
  const print = (): void => setPrinting(true)
  useShortcut('Ctrl+P', print, mayPrint)
  useFooterNote(data === undefined ? undefined : rows.length, 0)
  const troubled = (state: 'red' | 'amber') =>
    rows.filter(({ answers }) => answers.some((answer) => answer.state === state)).length
  return (
    <Page
      title="Bảng trạng thái chi bộ"
      asOf
      scope={<OtherDay day={choice.otherDay} onChange={choice.setOtherDay} />}
      action={
        may.export && (
          <Tooltip title="Ctrl+P, một tờ A4 hoặc A3">
            <Button icon={<PrinterOutlined />} disabled={!mayPrint} onClick={print}>
              In một tờ
            </Button>
          </Tooltip>
        )
      }
      filters={
        <FilterChips
          search={
            !comparing && (
              <Segmented<BoardView>
                aria-label="Cách xem"
                options={views}
                value={choice.view}
                onChange={choice.setView}
              />
            )
          }
        >
          <ChoiceChip
            label="Loại"
            options={kindChoices}
            value={choice.kind ?? ''}
            onChange={choice.setKind}
          />
          <VillageChip villageId={choice.villageId} onChange={choice.setVillage} />
          {data?.questions.map(({ id, label, filter }, at) =>
            filter ? (
              <ChoiceChip
                key={id}
                label={label}
                options={wordsAt(data.rows, at)}
                value={choice.wordOf(id)}
                onChange={(word) => choice.setWord(id, word)}
              />
            ) : null,
          )}
          <FlagChip
            label={[
              troubleLabels[choice.trouble ?? '1'],
              data?.questions.find(({ id }) => id === choice.question)?.label ?? '',
            ]
              .filter((part) => part !== '')
              .join(': ')}
            on={choice.trouble !== undefined}
            onChange={choice.setTroubled}
          />
        </FilterChips>
      }
    >
      {board.isPending && <Skeleton active paragraph={{ rows: 10 }} title={false} />}
      {board.isError && <ProblemBox error={board.error} retry={() => void board.refetch()} />}
      {data !== undefined && data.rows.length === 0 && (
        <EmptyList importAt="/nhap-excel?loai=cells">
          Mỗi chi bộ là một dòng ở đây. Vào ngày này sổ chưa có chi bộ nào.
        </EmptyList>
      )}
      {data !== undefined && data.rows.length > 0 && comparing && choice.otherDay !== undefined && (
        <BoardCompare before={choice.otherDay} after={data.day} choice={choice} />
      )}
      {data !== undefined && data.rows.length > 0 && !comparing && (
        <>
          <p className="board-sum">
            {formatCount(rows.length)} chi bộ. Có việc phải khắc phục:{' '}
            <strong className="state-overdue">■ {formatCount(troubled('red'))}</strong>. Cần chú ý:{' '}
            <strong className="state-attention">▲ {formatCount(troubled('amber'))}</strong>.
          </p>
          {choice.view === 'table' ? (
            <div className="board-scroll">
              <BoardTable questions={data.questions} rows={shown} onDay={onDay} onOpen={setOpen} />
            </div>
          ) : (
            <BoardTiles questions={data.questions} rows={shown} onDay={onDay} />
          )}
          {rows.length > PAGE && (
            <Pagination
              className="register-pages figures"
              current={page + 1}
              pageSize={PAGE}
              total={rows.length}
              showSizeChanger={false}
              onChange={(next) => setPage(next - 1)}
            />
          )}
        </>
      )}
      {open !== null && data !== undefined && (
        <SquareDetail
          square={open}
          questions={data.questions}
          day={data.day}
          onDay={onDay}
          close={() => setOpen(null)}
        />
      )}
      {printing && data !== undefined && (
        <PrintBoard
          board={data}
          rows={rows}
          commune={office.data?.commune ?? ''}
          done={() => setPrinting(false)}
        />
      )}
    </Page>
  )
}

function wordsAt(
  rows: readonly { readonly answers: readonly { readonly word: string }[] }[],
  at: number,
): { value: string; label: string }[] {
  const words = new Set(rows.map(({ answers }) => answers[at]?.word ?? ''))
  words.delete('')
  return [...words].sort((a, b) => a.localeCompare(b, 'vi')).map((word) => ({ value: word, label: word }))
}
