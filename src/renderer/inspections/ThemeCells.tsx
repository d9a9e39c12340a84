import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import * as z from 'zod'
import { reviewFieldLabels as labels, reviewFieldsSchema } from '../../shared/inspections/theme-fields.ts'
import type { ThemeDetail } from '../../shared/inspections/themes-contract.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { CellsPicker } from '../form/CellsPicker.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { FormField } from '../form/FormField.tsx'
import { ActMenu } from '../frame/ActMenu.tsx'
import { DateIn, NoteIn } from '../membership/act-fields.tsx'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { dateWords } from '../people/words.ts'
import { FindingAct } from './FindingAct.tsx'

type Asked = ThemeDetail['cells'][number]

export interface ThemePartProps {
  readonly theme: ThemeDetail
  readonly mayChange: boolean
}

const more = [
  { key: 'finding', label: 'Ghi khuyết điểm' },
  { key: 'drop', label: 'Bỏ khỏi đợt' },
]

/** The organisations that must review themselves, and what each reported. */
export function ThemeCells({ theme, mayChange }: ThemePartProps) {
  const [act, setAct] = useState<{ what: 'review' | 'finding' | 'drop'; cell: Asked } | 'add' | null>(null)
  const drop = useMutation(rpc.inspections.dropThemeCell.mutationOptions())
  const close = (): void => setAct(null)
  const one = act === null || act === 'add' ? null : act
  return (
    <>
      <FactsBlock
        title={`Tổ chức đảng: ${theme.organisations}`}
        facts={theme.cells}
        none="Chưa có tổ chức đảng nào trong đợt."
        add={mayChange && <Button onClick={() => setAct('add')}>Thêm tổ chức đảng</Button>}
        acts={(cell) =>
          mayChange && (
            <>
              <Button size="small" onClick={() => setAct({ what: 'review', cell })}>
                {cell.fields.reviewedOn === null ? 'Ghi kết quả' : 'Sửa kết quả'}
              </Button>
              <ActMenu
                menu={{
                  items: more,
                  onClick: ({ key }) => setAct({ what: key === 'drop' ? 'drop' : 'finding', cell }),
                }}
              >
                <Button size="small" aria-haspopup="menu">
                  Khác
                </Button>
              </ActMenu>
            </>
          )
        }
      >
        {(cell) => <Reviewed cell={cell} />}
      </FactsBlock>
      {act === 'add' && <AddCells theme={theme} close={close} />}
      {one?.what === 'review' && <Review cell={one.cell} close={close} />}
      {one?.what === 'finding' && <FindingAct from={{ theme, cellId: one.cell.cellId }} close={close} />}
      {one?.what === 'drop' && (
        <ConfirmAct
          title={`Bỏ ${one.cell.cellName} khỏi đợt tự kiểm tra`}
          verb="Bỏ khỏi đợt"
          act={() => drop.mutateAsync({ id: one.cell.id })}
          close={close}
        >
          Khuyết điểm đã ghi của tổ chức này vẫn giữ. Có thể hoàn tác.
        </ConfirmAct>
      )}
    </>
  )
}

function Reviewed({ cell }: { readonly cell: Asked }) {
  const { fields } = cell
  return (
    <>
      {cell.cellName}{' '}
      {fields.reviewedOn !== null ? (
        <span className="state-good">✓ {dateWords(fields.reviewedOn)}</span>
      ) : cell.ended ? (
        <span className="quiet">– Không còn</span>
      ) : cell.late ? (
        <span className="state-overdue">▲ Chậm</span>
      ) : (
        <span className="quiet">○ Chưa báo cáo</span>
      )}
      {fields.summary !== null && <div className="quiet">{fields.summary}</div>}
      {cell.findings > 0 && (
        <div className={cell.unremedied > 0 ? 'state-attention' : 'quiet'}>
          {cell.unremedied > 0
            ? `● ${cell.findings} khuyết điểm, ${cell.unremedied} chưa khắc phục xong`
            : `${cell.findings} khuyết điểm, đã khắc phục xong`}
        </div>
      )}
    </>
  )
}

function Review({ cell, close }: { readonly cell: Asked; readonly close: () => void }) {
  const send = useMutation(rpc.inspections.review.mutationOptions())
  return (
    <ActForm
      title={`Kết quả tự kiểm tra: ${cell.cellName}`}
      verb="Ghi"
      schema={reviewFieldsSchema}
      initial={cell.fields}
      act={(fields) => send.mutateAsync({ id: cell.id, fields })}
      close={close}
    >
      {(form) => (
        <>
          <DateIn form={form} name="reviewedOn" label={labels.reviewedOn} />
          <NoteIn form={form} name="summary" label={labels.summary} />
        </>
      )}
    </ActForm>
  )
}

const someCells = z.object({
  cellIds: z.array(z.int().positive()).min(1, 'Cần chọn ít nhất một tổ chức đảng'),
})

function AddCells({ theme, close }: { readonly theme: ThemeDetail; readonly close: () => void }) {
  const add = useMutation(rpc.inspections.addThemeCells.mutationOptions())
  return (
    <ActForm
      title="Thêm tổ chức đảng vào đợt"
      verb="Thêm"
      schema={someCells}
      initial={{ cellIds: [] }}
      act={({ cellIds }) => add.mutateAsync({ themeId: theme.id, cellIds })}
      close={close}
    >
      {(form) => (
        <FormField form={form} name="cellIds" label="Tổ chức đảng" required>
          {(field) => <CellsPicker {...field} placeholder="Tìm chi bộ" />}
        </FormField>
      )}
    </ActForm>
  )
}
