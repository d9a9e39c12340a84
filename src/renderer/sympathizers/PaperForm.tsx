import { useMutation } from '@tanstack/react-query'
import type * as z from 'zod'
import {
  type MissingPaper,
  paperFieldsSchema,
  paperWayLabels,
  paperWaySchema,
  sympathizerPaperKindSchema,
  sympathizerPaperLabels,
} from '../../shared/sympathizers/papers.ts'
import type { SympathizerWork } from '../../shared/sympathizers/work-contract.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { SelectField } from '../form/pickers.tsx'

const schema = paperFieldsSchema.extend({
  kind: sympathizerPaperKindSchema.nullable().refine((kind) => kind !== null, 'Cần chọn loại giấy tờ.'),
})

const kinds = sympathizerPaperKindSchema.options.map((value) => ({
  value,
  label: sympathizerPaperLabels[value],
}))
const ways = paperWaySchema.options.map((value) => ({ value, label: paperWayLabels[value] }))

interface PaperFormProps {
  readonly sympathizerId: number
  readonly fullName: string
  /** The paper corrected, the one that is missing, or null for any other. */
  readonly paper: SympathizerWork['papers'][number] | Pick<MissingPaper, 'kind' | 'way'> | null
  readonly close: () => void
}

/** A paper kept, received or handed over. */
export function PaperForm({ sympathizerId, fullName, paper, close }: PaperFormProps) {
  const save = useMutation(rpc.sympathizers.savePaper.mutationOptions())
  const known = paper !== null && 'id' in paper ? paper : null
  const initial: z.input<typeof schema> = known ?? {
    kind: paper?.kind ?? null,
    way: paper?.way ?? 'kept',
    number: null,
    datedOn: null,
    issuer: null,
    note: null,
  }
  return (
    <ActForm
      title={`Giấy tờ của ${fullName}`}
      verb="Ghi"
      schema={schema}
      initial={initial}
      act={async ({ kind, ...rest }) => {
        if (kind === null) return
        const fields = { kind, ...rest }
        await save.mutateAsync({ sympathizerId, fields, ...(known !== null && { paperId: known.id }) })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="kind" label="Loại giấy tờ" required>
            {(field) => <SelectField {...field} options={kinds} />}
          </FormField>
          <FormField form={form} name="way" label="Giao nhận">
            {(field) => <ChoiceField {...field} options={ways} />}
          </FormField>
          <FormField form={form} name="number" label="Số" width={16}>
            {(field) => <TextField {...field} maxLength={100} />}
          </FormField>
          <FormField form={form} name="datedOn" label="Ngày">
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="issuer" label="Nơi cấp">
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
          <FormField form={form} name="note" label="Ghi chú">
            {(field) => <TextField {...field} maxLength={500} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
