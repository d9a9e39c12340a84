import { useMutation } from '@tanstack/react-query'
import type { infer as Infer, input as Input } from 'zod'
import { personFieldsSchema } from '../../shared/people/fields.ts'
import { personProblems } from '../../shared/people/rules.ts'
import {
  type SympathizerDetail,
  sympathizerFieldLabels,
  sympathizerFieldsSchema,
} from '../../shared/sympathizers/contract.ts'
import { rpc } from '../client/client.ts'
import { FormField, FormSection } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { type RecordFormState, useRecordForm } from '../form/use-record-form.ts'
import { today } from '../frame/as-of.ts'
import { useMay } from '../frame/session.ts'
import { PersonFieldSections } from '../people/PersonFieldSections.tsx'
import { useCitizenId } from '../people/use-citizen-id.tsx'

/** Person and tracking as one form; the note is the one of the tracking. */
const schema = personFieldsSchema.extend(sympathizerFieldsSchema.shape)

export type TrackingValues = Input<typeof sympathizerFieldsSchema>

/** The dates of the tracking, in the order of the paper form. */
export function TrackingSection({ form }: { readonly form: RecordFormState<TrackingValues> }) {
  return (
    <FormSection title="Theo dõi" letter="C">
      <FormField form={form} name="proposedOn" label={sympathizerFieldLabels.proposedOn}>
        {(field) => <PartialDateField {...field} />}
      </FormField>
      <FormField form={form} name="recognisedOn" label={sympathizerFieldLabels.recognisedOn}>
        {(field) => <PartialDateField {...field} />}
      </FormField>
      <FormField
        form={form}
        name="recognitionResolution"
        label={sympathizerFieldLabels.recognitionResolution}
        width={20}
      >
        {(field) => <TextField {...field} maxLength={100} />}
      </FormField>
      <FormField form={form} name="note" label={sympathizerFieldLabels.note}>
        {(field) => <NoteField {...field} />}
      </FormField>
    </FormSection>
  )
}

interface SympathizerFormProps {
  readonly tracked: SympathizerDetail
  readonly reload: () => void
}

/** The tracking and the person of somebody already tracked; only what was changed is sent. */
export function SympathizerForm({ tracked, reload }: SympathizerFormProps) {
  const may = useMay()
  const update = useMutation(rpc.sympathizers.update.mutationOptions())
  const citizenId = useCitizenId(tracked.personId, tracked.citizenIdMasked)
  const form = useRecordForm({
    name: `sympathizer:${tracked.id}`,
    schema,
    initial: { ...tracked.person, ...tracked.fields, citizenId: citizenId.revealed },
    check: (values) => personProblems(values, today()),
    readOnly: !may.write,
    save: async (_values, changed) => {
      const { fields, person } = parted(changed)
      await update.mutateAsync({
        id: tracked.id,
        version: tracked.version,
        fields,
        ...(Object.keys(person).length > 0 && { person }),
      })
      if ('citizenId' in changed) citizenId.forget()
    },
  })
  return (
    <RecordForm form={form} label={`Hồ sơ ${tracked.person.fullName}`} reload={reload}>
      <TrackingSection form={form} />
      <PersonFieldSections
        form={form}
        withNote={false}
        citizenIdHint={citizenId.hint((id) => form.set('citizenId', id))}
      />
    </RecordForm>
  )
}

type Changes = Partial<Infer<typeof schema>>

/** Which of the changes belong to the tracking and which to the person. */
function parted(changed: Changes): {
  fields: Partial<Infer<typeof sympathizerFieldsSchema>>
  person: Omit<Changes, keyof TrackingValues>
} {
  const { proposedOn, recognisedOn, recognitionResolution, note, ...person } = changed
  return {
    fields: {
      ...(proposedOn !== undefined && { proposedOn }),
      ...(recognisedOn !== undefined && { recognisedOn }),
      ...(recognitionResolution !== undefined && { recognitionResolution }),
      ...(note !== undefined && { note }),
    },
    person,
  }
}
