import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { sympathizerFieldLabels, sympathizerFieldsSchema } from '../../shared/sympathizers/contract.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'

const schema = z.object({
  on: partialDateSchema
    .nullable()
    .refine((day) => day !== null, 'Cần ghi ngày của nghị quyết, ít nhất là năm.'),
  resolution: sympathizerFieldsSchema.shape.recognitionResolution,
})

interface RecogniseProps {
  readonly ids: readonly number[]
  /** Whom it concerns: "Sùng Thị Dợ", "3 người". */
  readonly whom: string
  readonly done?: () => void
  readonly close: () => void
}

/** The cell's resolution: from outstanding to sympathizer, several people at once. */
export function Recognise({ ids, whom, done, close }: RecogniseProps) {
  const recognise = useMutation(rpc.sympathizers.recognise.mutationOptions())
  return (
    <ActForm
      title={`Công nhận cảm tình Đảng: ${whom}`}
      verb="Công nhận"
      schema={schema}
      initial={{ on: null, resolution: null }}
      act={async ({ on, resolution }, passReason: string | null = null) => {
        if (on === null) return
        await recognise.mutateAsync({ ids: [...ids], on, resolution, passReason })
        done?.()
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="resolution" label={sympathizerFieldLabels.recognitionResolution}>
            {(field) => <TextField {...field} maxLength={100} placeholder="ví dụ 12-NQ/CB" />}
          </FormField>
          <FormField form={form} name="on" label="Ngày nghị quyết của chi bộ" required>
            {(field) => <PartialDateField {...field} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
