import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { approvalResultLabels, approvalResultSchema, optionalText } from '../../shared/approvals/fields.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'

const schema = z.object({
  result: approvalResultSchema.nullable().refine((result) => result !== null, 'Cần chọn kết quả.'),
  answerNumber: optionalText(100),
  answerDate: partialDateSchema.nullable().refine((day) => day !== null, 'Cần ghi ngày của văn bản trả lời.'),
  reason: optionalText(500),
})

const results = approvalResultSchema.options.map((value) => ({ value, label: approvalResultLabels[value] }))

interface AnswerFormProps {
  readonly itemIds: readonly number[]
  /** Whom it concerns: "3 người", "Sùng Thị Dợ". */
  readonly whom: string
  /** What the last answer of the batch bore. */
  readonly first?: { readonly answerNumber: string | null }
  readonly done?: () => void
  readonly close: () => void
}

/** What came back, for one or for many at once. */
export function AnswerForm({ itemIds, whom, first, done, close }: AnswerFormProps) {
  const answer = useMutation(rpc.approvals.answer.mutationOptions())
  return (
    <ActForm
      title={`Ghi kết quả: ${whom}`}
      verb="Ghi kết quả"
      schema={schema}
      initial={{
        result: 'agreed',
        answerNumber: first?.answerNumber ?? null,
        answerDate: null,
        reason: null,
      }}
      act={async ({ result, ...rest }) => {
        if (result === null) return
        await answer.mutateAsync({ itemIds: [...itemIds], result, ...rest })
        done?.()
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="result" label="Kết quả" required>
            {(field) => <ChoiceField {...field} options={results} />}
          </FormField>
          <FormField form={form} name="answerNumber" label="Số văn bản trả lời" width={16}>
            {(field) => <TextField {...field} maxLength={100} placeholder="ví dụ 31-TB/ĐU" />}
          </FormField>
          <FormField form={form} name="answerDate" label="Ngày trả lời" required>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          {form.values.result === 'returned' && (
            <FormField form={form} name="reason" label="Lý do trả lại" required>
              {(field) => <TextField {...field} maxLength={500} />}
            </FormField>
          )}
        </>
      )}
    </ActForm>
  )
}
