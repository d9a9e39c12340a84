import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { textSchema } from '../../shared/admissions/texts.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import type { DossierActProps } from './act-props.ts'
import { requiredDate } from './required-date.ts'

const schema = z.object({ number: textSchema(100), on: requiredDate })

const words = {
  permit: { title: 'Cho làm thủ tục kết nạp', number: 'Số văn bản cho làm thủ tục', on: 'Ngày văn bản' },
  decide: { title: 'Quyết định kết nạp', number: 'Số quyết định kết nạp', on: 'Ngày quyết định' },
  recognise: {
    title: 'Quyết định công nhận đảng viên chính thức',
    number: 'Số quyết định công nhận',
    on: 'Ngày quyết định',
  },
} as const

/** A paper with a number and a day: the permission, the decision to admit, the decision to recognise. */
export function DecisionAct({
  kind,
  dossier,
  close,
}: DossierActProps & { readonly kind: keyof typeof words }) {
  const permit = useMutation(rpc.admissions.permit.mutationOptions())
  const decide = useMutation(rpc.admissions.decide.mutationOptions())
  const recognise = useMutation(rpc.admissions.recognise.mutationOptions())
  const { id, version, fullName } = dossier
  const { title, number, on } = words[kind]
  return (
    <ActForm
      title={`${title}: ${fullName}`}
      verb="Ghi"
      schema={schema}
      initial={{ number: kind === 'permit' ? dossier.permissionNumber : null, on: null }}
      act={async (values, passReason) => {
        if (values.on === null) return
        const input = { id, version, number: values.number, on: values.on, passReason }
        await { permit, decide, recognise }[kind].mutateAsync(input)
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="number" label={number}>
            {(field) => <TextField {...field} maxLength={100} placeholder="ví dụ 125-QĐ/ĐU" />}
          </FormField>
          <FormField form={form} name="on" label={on} required>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          {kind === 'recognise' && dossier.probationEndsOn !== null && (
            <p className="quiet">Ngày chính thức là ngày hết thời gian dự bị, dù quyết định muộn hơn.</p>
          )}
        </>
      )}
    </ActForm>
  )
}
