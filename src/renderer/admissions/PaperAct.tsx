import { useMutation } from '@tanstack/react-query'
import type { ChecklistRow, DossierDetail } from '../../shared/admissions/detail.ts'
import { paperFieldsSchema } from '../../shared/admissions/inputs.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { CheckField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'

interface PaperActProps {
  readonly dossier: DossierDetail
  readonly row: ChecklistRow
  readonly close: () => void
}

const schema = paperFieldsSchema.omit({ paper: true })

/** One paper of the list: form number, date, number, when it came, or that this dossier does without it. */
export function PaperAct({ dossier, row, close }: PaperActProps) {
  const set = useMutation(rpc.admissions.setPapers.mutationOptions())
  const { paper, formCode, datedOn, receivedOn, number, note, state } = row
  return (
    <ActForm
      title={row.label}
      verb="Ghi"
      schema={schema}
      initial={{ formCode, datedOn, receivedOn, number, note, notNeeded: state === 'not_needed' }}
      act={(values, passReason) =>
        set.mutateAsync({
          id: dossier.id,
          version: dossier.version,
          papers: [{ paper, ...values }],
          passReason,
        })
      }
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="receivedOn" label="Ngày nhận">
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="number" label="Số">
            {(field) => <TextField {...field} maxLength={100} />}
          </FormField>
          <FormField form={form} name="datedOn" label="Ngày của giấy">
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="formCode" label="Mẫu số">
            {(field) => <TextField {...field} maxLength={40} />}
          </FormField>
          <FormField form={form} name="note" label="Ghi chú">
            {(field) => <TextField {...field} maxLength={500} />}
          </FormField>
          <FormField form={form} name="notNeeded" label="Không cần">
            {(field) => <CheckField {...field}>Hồ sơ này không cần giấy này</CheckField>}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
