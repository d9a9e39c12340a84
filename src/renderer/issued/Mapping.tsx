import { useMutation, useQuery } from '@tanstack/react-query'
import { Input, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import type { FilledCell, IssuedWorkbook } from '../../shared/issued/contract.ts'
import { type CellPlace, cellName, placeNamed } from '../../shared/issued/range.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { focusFirstField } from '../form/walk-fields.ts'
import { useMay } from '../frame/session.ts'
import { type Draft, draftOf, firstDraft } from './draft.ts'
import { FieldPanel } from './FieldPanel.tsx'
import { fieldWords } from './field-words.ts'
import { gridKey, type MappedCell, SheetGrid } from './SheetGrid.tsx'
import { columnWords, rowWords } from './suggested.ts'
import { useNames } from './use-names.ts'

interface MappingProps {
  readonly workbook: IssuedWorkbook
  readonly values: readonly FilledCell[]
  readonly period: { readonly from: Day; readonly to: Day }
}

/** The sheet at the left, what the chosen cell holds at the right. */
export function Mapping({ workbook, values, period }: MappingProps) {
  const { id, sheets, fields } = workbook
  const may = useMay()
  const known = useNames()
  const [asked, setSheet] = useState<string | null>(null)
  const sheet = sheets.find((each) => each === asked) ?? sheets[0] ?? ''
  const [place, setPlace] = useState<CellPlace>({ row: 0, column: 0 })
  const [draft, setDraft] = useState<Draft>(firstDraft)
  const grid = useQuery(rpc.issued.sheet.queryOptions({ input: { id, sheet }, enabled: sheet !== '' }))
  const clear = useMutation(rpc.issued.clear.mutationOptions())
  const own = fields.filter((field) => field.sheet === sheet)
  const at = ({ row, column }: CellPlace) => own.find((field) => field.row === row && field.column === column)
  const choose = (next: CellPlace): void => {
    if (gridKey(next) === gridKey(place)) return
    setPlace(next)
    setDraft(draftOf(at(next), draft))
  }
  const panel = 'issued-panel'
  const closed = grid.data?.cells.find((cell) => gridKey(cell) === gridKey(place))?.closed ?? null
  return (
    <div className="issued">
      <div className="issued-sheet">
        <div className="row issued-tools">
          {sheets.length > 1 && (
            <Segmented
              aria-label="Trang tính"
              options={[...sheets]}
              value={sheet}
              onChange={(next) => {
                setSheet(next)
                setPlace({ row: 0, column: 0 })
                setDraft(draftOf(undefined, draft))
              }}
            />
          )}
          <GoTo key={cellName(place)} place={place} go={choose} />
          <span className="quiet">
            <kbd>↑↓←→</kbd> chọn ô <kbd>Enter</kbd> sang phần gắn <kbd>Delete</kbd> bỏ gắn
          </span>
        </div>
        {grid.isError && <ProblemBox error={grid.error} retry={() => void grid.refetch()} />}
        {grid.data === undefined ? (
          <Skeleton active />
        ) : (
          <SheetGrid
            name={sheet}
            grid={grid.data}
            mapped={mappedCells(own, values, sheet, (field) => fieldWords(field, known.names))}
            chosen={place}
            onChoose={choose}
            onOpen={() => {
              const box = document.getElementById(panel)
              if (box !== null) focusFirstField(box)
            }}
            onClear={() => {
              if (may.export && at(place) !== undefined) clear.mutate({ id, sheet, ...place })
            }}
          />
        )}
        {grid.data?.cut === true && (
          <p className="quiet">
            Trang tính còn dài hơn phần đang hiện; gõ tên ô (như D350) để chọn ô ở ngoài.
          </p>
        )}
      </div>
      <section className="issued-panel" id={panel} aria-label={`Ô ${cellName(place)}`}>
        <h2>Ô {cellName(place)}</h2>
        {closed !== null && <p className="state-attention">▲ Không điền được: ô {closed}.</p>}
        {closed === null && !may.export && (
          <p className="quiet">Chỉ người làm báo cáo gắn được số liệu vào ô.</p>
        )}
        {closed === null && may.export && grid.data !== undefined && (
          <FieldPanel
            key={`${sheet} ${gridKey(place)}`}
            id={id}
            place={{ sheet, ...place }}
            field={at(place)}
            asked={{ row: rowWords(grid.data, place), column: columnWords(grid.data, place) }}
            draft={draft}
            onDraft={setDraft}
            known={known}
            period={period}
          />
        )}
      </section>
    </div>
  )
}

function mappedCells(
  own: IssuedWorkbook['fields'],
  values: readonly FilledCell[],
  sheet: string,
  wordsOf: (field: IssuedWorkbook['fields'][number]) => string,
): ReadonlyMap<string, MappedCell> {
  const cells = new Map<string, MappedCell>()
  for (const value of values)
    if (value.sheet === sheet)
      cells.set(gridKey(value), { text: value.text, words: 'Dòng của danh sách', follows: true })
  for (const field of own)
    cells.set(gridKey(field), {
      text: cells.get(gridKey(field))?.text ?? '–',
      words: wordsOf(field),
      follows: false,
    })
  return cells
}

/** The name of the chosen cell; another one may be typed. */
function GoTo({ place, go }: { readonly place: CellPlace; readonly go: (place: CellPlace) => void }) {
  const [text, setText] = useState(cellName(place))
  const wanted = placeNamed(text)
  return (
    <Input
      className="issued-go"
      aria-label="Đến ô"
      value={text}
      status={wanted === null ? 'error' : ''}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={() => wanted !== null && go(wanted)}
    />
  )
}
