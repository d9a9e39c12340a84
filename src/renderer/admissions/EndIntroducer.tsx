import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import type { DossierDetail } from '../../shared/admissions/detail.ts'
import { textSchema } from '../../shared/admissions/texts.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { requiredDate } from './required-date.ts'

const schema = z.object({ on: requiredDate, reason: textSchema(200) })

interface EndIntroducerProps {
  readonly dossier: DossierDetail
  readonly introducer: DossierDetail['introducers'][number]
  readonly close: () => void
}

/** An introducer who can do it no longer, without a replacement yet. */
export function EndIntroducer({ dossier, introducer, close }: EndIntroducerProps) {
  const end = useMutation(rpc.admissions.endIntroducer.mutationOptions())
  return (
    <ActForm
      title={`${introducer.name} thôi giới thiệu`}
      verb="Ghi"
      schema={schema}
      initial={{ on: null, reason: null }}
      act={async ({ on, reason }, passReason) => {
        if (on === null) return
        const { id, version } = dossier
        await end.mutateAsync({ id, version, introducerId: introducer.id, on, reason, passReason })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="on" label="Thôi từ ngày" required>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="reason" label="Lý do">
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
