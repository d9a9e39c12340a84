import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { closeReasonLabels, closeReasonSchema } from '../../shared/admissions/fields.ts'
import { textSchema } from '../../shared/admissions/texts.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { SelectField } from '../form/pickers.tsx'
import type { DossierActProps } from './act-props.ts'
import { requiredDate } from './required-date.ts'
import { optionsOf } from './words.ts'

const reasons = closeReasonSchema.exclude(['refused'])
const schema = z.object({ on: requiredDate, reason: reasons, note: textSchema(500) })
const { refused: _refused, ...labels } = closeReasonLabels

/** The dossier ends without an admission; a refusal has an act of its own. */
export function CloseAct({ dossier, close }: DossierActProps) {
  const shut = useMutation(rpc.admissions.close.mutationOptions())
  const { id, version, fullName } = dossier
  return (
    <ActForm
      title={`Khép hồ sơ kết nạp: ${fullName}`}
      verb="Khép hồ sơ"
      schema={schema}
      initial={{ on: null, reason: 'withdrawn', note: null }}
      act={async ({ on, reason, note }, passReason) => {
        if (on !== null) await shut.mutateAsync({ id, version, on, reason, note, passReason })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="reason" label="Lý do khép">
            {(field) => <SelectField {...field} options={optionsOf(labels)} />}
          </FormField>
          <FormField form={form} name="on" label="Ngày khép" required>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="note" label="Nói rõ">
            {(field) => <NoteField {...field} maxLength={500} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
