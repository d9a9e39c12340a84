import type { input as Input } from 'zod'
import type { certificateFieldsSchema } from '../../shared/classes/contract.ts'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import type { RecordFormState } from '../form/use-record-form.ts'

/** Number, day, issuer and receiver of one certificate. */
export function CertificateFieldSet({
  form,
}: {
  readonly form: RecordFormState<Input<typeof certificateFieldsSchema>>
}) {
  return (
    <>
      <FormField form={form} name="number" label="Số giấy chứng nhận">
        {(field) => <TextField {...field} maxLength={60} />}
      </FormField>
      <FormField form={form} name="issuedOn" label="Ngày cấp">
        {(field) => <PartialDateField {...field} />}
      </FormField>
      <FormField form={form} name="issuer" label="Đơn vị cấp">
        {(field) => <TextField {...field} maxLength={200} />}
      </FormField>
      <FormField form={form} name="receivedBy" label="Người nhận">
        {(field) => <TextField {...field} maxLength={120} />}
      </FormField>
    </>
  )
}
