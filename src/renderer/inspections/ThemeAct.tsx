import { useMutation, useQuery } from '@tanstack/react-query'
import * as z from 'zod'
import {
  themeFieldLabels as labels,
  type ThemeFields,
  themeFieldsSchema,
} from '../../shared/inspections/theme-fields.ts'
import type { ThemeDetail } from '../../shared/inspections/themes-contract.ts'
import { optionalText } from '../../shared/vocabulary/short-text.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { CellsPicker } from '../form/CellsPicker.tsx'
import { DayField } from '../form/DayField.tsx'
import { FormField } from '../form/FormField.tsx'
import { CheckField, NoteField, TextField } from '../form/fields.tsx'
import { today } from '../frame/as-of.ts'
import { DateIn, NoteIn } from '../membership/act-fields.tsx'
import { ChoicePicker } from '../teams/ChoicePicker.tsx'

const schema = themeFieldsSchema
  .extend({
    all: z.boolean(),
    cellIds: z.array(z.int().positive()),
    faultLines: optionalText(4000),
  })
  .refine(({ all, cellIds }) => all || cellIds.length > 0, {
    path: ['cellIds'],
    error: 'Cần chọn ít nhất một tổ chức đảng',
  })

const blank: ThemeFields = { title: '', basisId: null, openedOn: null, dueOn: null, note: null }

interface ThemeActProps {
  /** Left out: a new one. */
  readonly theme?: ThemeDetail
  readonly onMade?: (id: number) => void
  readonly close: () => void
}

/** A round of self-review: by which document, who must do it, and the faults as the document words them. */
export function ThemeAct({ theme, onMade, close }: ThemeActProps) {
  const create = useMutation(rpc.inspections.createTheme.mutationOptions())
  const update = useMutation(rpc.inspections.updateTheme.mutationOptions())
  const bases = useQuery(rpc.inspections.bases.queryOptions({ input: {} }))
  const cells = useQuery(rpc.cells.list.queryOptions({ input: {} }))
  const everyCell = (cells.data ?? []).filter(({ kind }) => kind !== 'committee').map(({ id }) => id)
  return (
    <ActForm
      title={theme === undefined ? 'Mở đợt tự kiểm tra' : 'Sửa đợt tự kiểm tra'}
      verb="Ghi"
      schema={schema}
      initial={{ ...(theme?.fields ?? blank), all: true, cellIds: [], faultLines: null }}
      act={async ({ all, cellIds, faultLines, ...fields }) => {
        if (theme !== undefined) {
          await update.mutateAsync({ id: theme.id, version: theme.version, fields })
          return
        }
        const faults = (faultLines ?? '').split('\n').filter((line) => line.trim() !== '')
        const { id } = await create.mutateAsync({ fields, cellIds: all ? everyCell : cellIds, faults })
        onMade?.(id)
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="title" label={labels.title}>
            {(field) => <TextField {...field} maxLength={300} />}
          </FormField>
          <FormField
            form={form}
            name="basisId"
            label={labels.basisId}
            hint="Văn bản chưa có thì thêm ở phần Văn bản."
          >
            {(field) => (
              <ChoicePicker
                {...field}
                options={(bases.data ?? []).map(({ id, fields }) => ({
                  value: id,
                  label: `${fields.number}, ${fields.abstract}`,
                }))}
                placeholder="Tìm số, trích yếu"
              />
            )}
          </FormField>
          <DateIn form={form} name="openedOn" label={labels.openedOn} />
          <FormField form={form} name="dueOn" label={labels.dueOn}>
            {(field) => <DayField {...field} latestYear={Number(today().slice(0, 4)) + 5} />}
          </FormField>
          {theme === undefined && (
            <>
              <FormField form={form} name="all" label="Tổ chức đảng phải tự kiểm tra">
                {(field) => <CheckField {...field}>{`Mọi chi bộ (${everyCell.length})`}</CheckField>}
              </FormField>
              {!form.values.all && (
                <FormField form={form} name="cellIds" label="Chọn tổ chức đảng" required>
                  {(field) => <CellsPicker {...field} placeholder="Tìm chi bộ" />}
                </FormField>
              )}
              <FormField
                form={form}
                name="faultLines"
                label="Nhóm khuyết điểm theo lời văn bản, mỗi nhóm một dòng"
                required={false}
              >
                {(field) => <NoteField {...field} maxLength={4000} />}
              </FormField>
            </>
          )}
          <NoteIn form={form} name="note" label={labels.note} />
        </>
      )}
    </ActForm>
  )
}
