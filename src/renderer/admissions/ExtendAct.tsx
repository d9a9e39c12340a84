import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { textSchema } from '../../shared/admissions/texts.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField } from '../form/fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import type { DossierActProps } from './act-props.ts'

const schema = z.object({
  days: z.int('Ghi một số nguyên.').min(1).max(365).nullable(),
  reason: textSchema(500),
})

/** More time for the decision in a special case; a blank takes the extension back. */
export function ExtendAct({
  of,
  dossier,
  close,
}: DossierActProps & { readonly of: 'admission' | 'recognition' }) {
  const extend = useMutation(rpc.admissions.extend.mutationOptions())
  const { id, version, fullName } = dossier
  const known = of === 'admission' ? dossier.decisionExtension : dossier.recognitionExtension
  return (
    <ActForm
      title={`Gia hạn xét ${of === 'admission' ? 'kết nạp' : 'công nhận'}: ${fullName}`}
      verb="Ghi"
      schema={schema}
      initial={{ days: known?.days ?? null, reason: known?.reason ?? null }}
      act={(values, passReason) => extend.mutateAsync({ id, version, of, ...values, passReason })}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="days" label="Số ngày làm việc gia hạn" hint="Để trống là bỏ gia hạn.">
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="reason" label="Lý do">
            {(field) => <NoteField {...field} maxLength={500} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
