import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { textSchema } from '../../shared/admissions/texts.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import type { DossierActProps } from './act-props.ts'
import { requiredDate } from './required-date.ts'

const schema = z.object({ on: requiredDate, reason: textSchema(500) })

/** The competent committee does not admit; the cell is told why. */
export function RefuseAct({ dossier, close }: DossierActProps) {
  const refuse = useMutation(rpc.admissions.refuse.mutationOptions())
  const { id, version, fullName } = dossier
  return (
    <ActForm
      title={`Không đồng ý kết nạp: ${fullName}`}
      verb="Ghi"
      schema={schema}
      initial={{ on: null, reason: null }}
      act={async ({ on, reason }, passReason) => {
        if (on !== null) await refuse.mutateAsync({ id, version, on, reason, passReason })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="on" label="Ngày trả lời chi bộ" required>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="reason" label="Lý do">
            {(field) => <NoteField {...field} maxLength={500} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
