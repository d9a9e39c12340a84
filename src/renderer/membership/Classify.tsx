import { useMutation } from '@tanstack/react-query'
import { classifySchema } from '../../shared/membership/acts.ts'
import type { StretchDetail } from '../../shared/membership/detail.ts'
import { entrySchema, exitSchema } from '../../shared/membership/fields.ts'
import { entryLabels, exitLabels } from '../../shared/membership/words.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { SelectField } from '../form/pickers.tsx'
import { TextIn } from './act-fields.tsx'

const schema = classifySchema.omit({ stretchId: true })
const entries = entrySchema.options.map((value) => ({ value, label: entryLabels[value] }))
const exits = exitSchema.options.map((value) => ({ value, label: exitLabels[value] }))

interface ClassifyProps {
  readonly stretch: StretchDetail
  readonly close: () => void
}

/** How a stretch of membership began and ended: the line of Biểu 1 in which it stands. */
export function Classify({ stretch, close }: ClassifyProps) {
  const classify = useMutation(rpc.membership.classify.mutationOptions())
  const { entry, entryPaper, exit, exitPaper } = stretch
  return (
    <ActForm
      title={`Lý do vào, lý do thôi sinh hoạt tại ${stretch.cellName}`}
      verb="Ghi"
      schema={schema}
      initial={{ entry, entryPaper, exit, exitPaper }}
      act={(values) => classify.mutateAsync({ ...values, stretchId: stretch.id })}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="entry" label="Lý do vào" required={false}>
            {(field) => <SelectField {...field} options={entries} />}
          </FormField>
          <TextIn form={form} name="entryPaper" label="Số văn bản khi vào" />
          {stretch.to !== null && (
            <>
              <FormField form={form} name="exit" label="Lý do thôi" required={false}>
                {(field) => <SelectField {...field} options={exits} />}
              </FormField>
              <TextIn form={form} name="exitPaper" label="Số văn bản khi thôi" />
            </>
          )}
        </>
      )}
    </ActForm>
  )
}
