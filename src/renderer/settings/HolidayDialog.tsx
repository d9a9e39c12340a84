import { useQueryClient } from '@tanstack/react-query'
import * as z from 'zod'
import type { Holiday } from '../../shared/catalogs/contract.ts'
import { isDay } from '../../shared/vocabulary/day.ts'
import { type PartialDate, partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { client } from '../client/client.ts'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { fieldId, useRecordForm } from '../form/use-record-form.ts'
import { Dialog } from '../frame/Dialog.tsx'

const schema = z.object({
  day: partialDateSchema.nullable().refine(isDay, 'Ghi đủ ngày, tháng, năm, ví dụ 02/09/2026'),
  kind: z.enum(['off', 'work']),
  label: z.string().trim().min(1, 'Tên ngày nghỉ là bắt buộc').max(120),
})
const kinds = [
  { value: 'off', label: 'Nghỉ' },
  { value: 'work', label: 'Làm bù' },
] as const

interface HolidayDialogProps {
  readonly year: number
  /** null = a new one */
  readonly holiday: Holiday | null
  readonly close: () => void
}

/** One day of the calendar; a day already there is overwritten. */
export function HolidayDialog({ year, holiday, close }: HolidayDialogProps) {
  const queries = useQueryClient()
  const day: PartialDate | null = partialDateSchema.nullable().parse(holiday?.day ?? null)
  const form = useRecordForm({
    name: `holiday:${holiday?.day ?? 'new'}`,
    schema,
    initial: { day, kind: holiday?.kind ?? 'off', label: holiday?.label ?? '' },
    withoutDraft: true,
    save: async (values) => {
      if (isDay(values.day)) await client.catalogs.setHoliday({ ...values, day: values.day })
    },
    onSaved: () => {
      void queries.invalidateQueries()
      close()
    },
  })
  return (
    <Dialog
      open
      title={holiday === null ? 'Thêm ngày' : 'Sửa ngày'}
      footer={null}
      onCancel={close}
      afterOpenChange={(open) =>
        open && document.getElementById(fieldId(form.name, holiday === null ? 'day' : 'label'))?.focus()
      }
      width="min(30rem, 92vw)"
    >
      <RecordForm form={form} label="Ngày nghỉ" onCancel={close}>
        <div className="form-fields">
          <FormField form={form} name="day" label="Ngày" required disabled={holiday !== null}>
            {(field) => <PartialDateField {...field} latestYear={year + 1} />}
          </FormField>
          <FormField form={form} name="kind" label="Loại" required={false}>
            {(field) => <ChoiceField {...field} options={kinds} />}
          </FormField>
          <FormField form={form} name="label" label="Tên" hint="Ví dụ: Nghỉ Tết Nguyên đán">
            {(field) => <TextField {...field} maxLength={120} />}
          </FormField>
        </div>
      </RecordForm>
    </Dialog>
  )
}
