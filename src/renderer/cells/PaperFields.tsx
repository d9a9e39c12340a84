import type * as z from 'zod'
import type { input as Input } from 'zod'
import { actPaperSchema } from '../../shared/cells/acts-contract.ts'
import { daySchema } from '../../shared/vocabulary/day.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import type { RecordFormState } from '../form/use-record-form.ts'

/** The day of an act and its decision, as every dialog of an act asks for them. */
export const dayAndPaperSchema = actPaperSchema.omit({ note: true }).extend({
  on: partialDateSchema
    .nullable()
    .refine((on) => daySchema.safeParse(on).success, 'Cần ghi đủ ngày, tháng, năm của việc này.'),
})
type Values = Input<typeof dayAndPaperSchema>

export const blankDayAndPaper: Values = { on: null, decision: null, decidedOn: null, decidedBy: null }

/** What the contract takes of those fields. */
export function dayAndPaperOf(values: z.infer<typeof dayAndPaperSchema>) {
  const { on, decision, decidedOn, decidedBy } = values
  return { on: daySchema.parse(on), paper: { decision, decidedOn, decidedBy, note: null } }
}

export function DayAndPaperFields({ form }: { readonly form: RecordFormState<Values> }) {
  return (
    <>
      <FormField form={form} name="on" label="Từ ngày" required>
        {(field) => <PartialDateField {...field} />}
      </FormField>
      <FormField form={form} name="decision" label="Số quyết định" required={false}>
        {(field) => <TextField {...field} maxLength={120} placeholder="12-QĐ/ĐU" />}
      </FormField>
      <FormField form={form} name="decidedOn" label="Ngày quyết định" required={false}>
        {(field) => <PartialDateField {...field} />}
      </FormField>
      <FormField form={form} name="decidedBy" label="Cơ quan ra quyết định" required={false}>
        {(field) => <TextField {...field} maxLength={200} />}
      </FormField>
    </>
  )
}
