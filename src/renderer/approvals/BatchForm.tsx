import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import type { BatchRow } from '../../shared/approvals/contract.ts'
import {
  approvalPurposeLabels,
  approvalPurposeSchema,
  batchFieldLabels,
  batchFieldsSchema,
} from '../../shared/approvals/fields.ts'
import { isMonth, month, monthOf } from '../../shared/approvals/month.ts'
import { type PartialDate, partialDate, partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { CheckField, NoteField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { SelectField } from '../form/pickers.tsx'
import { today } from '../frame/as-of.ts'

const schema = batchFieldsSchema.extend({
  /** Typed as a date: 11/2026. */
  month: partialDateSchema.nullable().refine((date) => isMonth(date), 'Cần ghi tháng và năm, ví dụ 11/2026.'),
  purpose: approvalPurposeSchema
    .nullable()
    .refine((purpose) => purpose !== null, 'Cần chọn nội dung đề nghị.'),
  gather: z.boolean(),
})

const purposes = approvalPurposeSchema.options.map((value) => ({
  value,
  label: approvalPurposeLabels[value],
}))

interface BatchFormProps {
  /** Null: a new one. */
  readonly batch: BatchRow | null
  readonly done?: (id: number) => void
  readonly close: () => void
}

/** Begins a month's list, or puts its month, purpose and Tờ trình right while it has not gone out. */
export function BatchForm({ batch, done, close }: BatchFormProps) {
  const create = useMutation(rpc.approvals.create.mutationOptions())
  const update = useMutation(rpc.approvals.update.mutationOptions())
  const written: PartialDate = partialDate(batch?.month ?? monthOf(today()))
  return (
    <ActForm
      title={batch === null ? 'Lập đợt đề nghị' : 'Sửa đợt đề nghị'}
      verb={batch === null ? 'Lập đợt' : 'Ghi'}
      schema={schema}
      initial={{
        month: written,
        purpose: batch?.purpose ?? 'recognition',
        submissionNumber: batch?.submissionNumber ?? null,
        submissionDate: batch?.submissionDate ?? null,
        note: batch?.note ?? null,
        gather: true,
      }}
      act={async ({ month: typed, purpose, gather, ...rest }) => {
        if (typed === null || purpose === null) return
        const fields = { month: month(typed), purpose, ...rest }
        if (batch === null) done?.((await create.mutateAsync({ fields, gather })).id)
        else if (batch.sentOn === null)
          await update.mutateAsync({ id: batch.id, version: batch.version, fields })
        else await update.mutateAsync({ id: batch.id, version: batch.version, fields: { note: rest.note } })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField
            form={form}
            name="month"
            label={batchFieldLabels.month}
            disabled={batch?.sentOn != null}
            required
          >
            {(field) => <PartialDateField {...field} latestYear={Number(today().slice(0, 4)) + 1} />}
          </FormField>
          <FormField
            form={form}
            name="purpose"
            label={batchFieldLabels.purpose}
            disabled={batch?.sentOn != null}
            required
          >
            {(field) => <SelectField {...field} options={purposes} />}
          </FormField>
          <FormField
            form={form}
            name="submissionNumber"
            label={batchFieldLabels.submissionNumber}
            disabled={batch?.sentOn != null}
            width={16}
          >
            {(field) => <TextField {...field} maxLength={60} placeholder="ví dụ 12-TTr/ĐU" />}
          </FormField>
          <FormField
            form={form}
            name="submissionDate"
            label={batchFieldLabels.submissionDate}
            disabled={batch?.sentOn != null}
          >
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="note" label={batchFieldLabels.note}>
            {(field) => <NoteField {...field} maxLength={500} />}
          </FormField>
          {batch === null && (
            <FormField form={form} name="gather" label="Danh sách" required={false}>
              {(field) => <CheckField {...field}>Đưa sẵn những người thuộc đợt này vào</CheckField>}
            </FormField>
          )}
        </>
      )}
    </ActForm>
  )
}
