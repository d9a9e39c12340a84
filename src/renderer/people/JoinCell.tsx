import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { line } from '../../shared/membership/fields.ts'
import { entryLabels } from '../../shared/membership/words.ts'
import { joinReasonSchema, type PersonDetail, standingSchema } from '../../shared/people/contract.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { CellPicker, SelectField } from '../form/pickers.tsx'
import { standingLabels } from './words.ts'

const schema = z.object({
  cellId: z
    .int()
    .nullable()
    .refine((id) => id !== null, 'Cần chọn chi bộ.'),
  standing: standingSchema,
  from: partialDateSchema.nullable(),
  entry: joinReasonSchema.nullable(),
  paper: line(100),
})

const standings = standingSchema.options.map((value) => ({ value, label: standingLabels[value] }))

const reasons = joinReasonSchema.options.map((value) => ({ value, label: entryLabels[value] }))

/** Begins a membership: which cell, how the person stands in it, since when, and how it came about. */
export function JoinCell({ person, close }: { readonly person: PersonDetail; readonly close: () => void }) {
  const join = useMutation(rpc.people.joinCell.mutationOptions())
  return (
    <ActForm
      title={`Thêm chi bộ cho ${person.fields.fullName}`}
      verb="Ghi"
      schema={schema}
      initial={{ cellId: null, standing: 'official', from: null, entry: null, paper: null }}
      act={async ({ cellId, ...rest }) => {
        if (cellId !== null) await join.mutateAsync({ personId: person.id, cellId, ...rest })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="cellId" label="Chi bộ" required>
            {(field) => <CellPicker {...field} />}
          </FormField>
          <FormField form={form} name="standing" label="Tư cách" required={false}>
            {(field) => <ChoiceField {...field} options={standings} />}
          </FormField>
          <FormField form={form} name="from" label="Từ ngày">
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="entry" label="Lý do vào" required={false}>
            {(field) => <SelectField {...field} options={reasons} />}
          </FormField>
          <FormField form={form} name="paper" label="Số văn bản khi vào">
            {(field) => <TextField {...field} maxLength={100} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
