import { useMutation } from '@tanstack/react-query'
import type * as z from 'zod'
import { latestQuarters, quarterSchema, quarterWords } from '../../shared/sympathizers/quarters.ts'
import {
  remarkFieldLabels,
  remarkFieldsSchema,
  type SympathizerWork,
} from '../../shared/sympathizers/work-contract.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { SelectField } from '../form/pickers.tsx'
import { today } from '../frame/as-of.ts'

const quartersOffered = 12

const schema = remarkFieldsSchema.extend({
  quarter: quarterSchema.nullable().refine((quarter) => quarter !== null, 'Cần chọn quý.'),
})

interface RemarkFormProps {
  readonly sympathizerId: number
  readonly fullName: string
  /** Null: a new one, of the quarter that is over. */
  readonly remark: SympathizerWork['remarks'][number] | null
  /** Who usually writes it: the helper. */
  readonly helper: string | null
  readonly close: () => void
}

/** What is said of the person for one quarter. */
export function RemarkForm({ sympathizerId, fullName, remark, helper, close }: RemarkFormProps) {
  const save = useMutation(rpc.sympathizers.saveRemark.mutationOptions())
  const quarters = latestQuarters(today(), quartersOffered)
  const offered = remark === null || quarters.includes(remark.quarter) ? quarters : [remark.quarter]
  const initial: z.input<typeof schema> = remark ?? {
    quarter: quarters[1] ?? null,
    remark: '',
    remarkedOn: null,
    remarkedBy: helper,
  }
  return (
    <ActForm
      title={`Nhận xét quý của ${fullName}`}
      verb="Ghi"
      schema={schema}
      initial={initial}
      act={async ({ quarter, ...rest }) => {
        if (quarter !== null) await save.mutateAsync({ sympathizerId, fields: { quarter, ...rest } })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField
            form={form}
            name="quarter"
            label={remarkFieldLabels.quarter}
            width={16}
            disabled={remark !== null}
            required
          >
            {(field) => (
              <SelectField
                {...field}
                options={offered.map((value) => ({ value, label: quarterWords(value) }))}
              />
            )}
          </FormField>
          <FormField form={form} name="remark" label={remarkFieldLabels.remark}>
            {(field) => <NoteField {...field} />}
          </FormField>
          <FormField form={form} name="remarkedBy" label={remarkFieldLabels.remarkedBy}>
            {(field) => <TextField {...field} maxLength={120} />}
          </FormField>
          <FormField form={form} name="remarkedOn" label={remarkFieldLabels.remarkedOn}>
            {(field) => <PartialDateField {...field} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
