import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { certificateFieldsSchema } from '../../shared/classes/contract.ts'
import { classKindSchema } from '../../shared/classes/fields.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { PersonPicker, SelectField } from '../form/pickers.tsx'
import { CertificateFieldSet } from './CertificateFieldSet.tsx'
import { kindOptions } from './words.ts'

const schema = certificateFieldsSchema.extend({
  personId: z
    .int()
    .nullable()
    .refine((id) => id !== null, 'Cần chọn người có giấy chứng nhận.'),
  kind: classKindSchema,
})

/** A certificate that somebody brought along from another commune, a school, the army. */
export function OutsideCertificate({ close }: { readonly close: () => void }) {
  const record = useMutation(rpc.classes.recordOutside.mutationOptions())
  return (
    <ActForm
      title="Ghi giấy chứng nhận nơi khác cấp"
      verb="Ghi"
      schema={schema}
      initial={{
        personId: null,
        kind: 'awareness',
        number: null,
        issuedOn: null,
        issuer: null,
        receivedBy: null,
      }}
      act={async ({ personId, kind, ...fields }) => {
        if (personId !== null) await record.mutateAsync({ personId, kind, fields, note: null })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="personId" label="Người có giấy chứng nhận" required>
            {(field) => <PersonPicker {...field} />}
          </FormField>
          <FormField form={form} name="kind" label="Loại lớp" required>
            {(field) => <SelectField {...field} options={kindOptions} />}
          </FormField>
          <CertificateFieldSet form={form} />
        </>
      )}
    </ActForm>
  )
}
