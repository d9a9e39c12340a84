import { useMutation } from '@tanstack/react-query'
import {
  pledgeFieldLabels as labels,
  type PledgeFields,
  pledgeFieldsSchema,
} from '../../shared/villages/life.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { type LifeActProps, placeOf, thisYear, wantedYear } from './life-act.ts'

const schema = pledgeFieldsSchema.extend({
  year: wantedYear,
})

/** Ghi cam kết bảo vệ rừng của: enters or corrects one. */
export function PledgeAct({ village, kept, close }: LifeActProps<PledgeFields>) {
  const save = useMutation(rpc.villages.savePledge.mutationOptions())
  const place = placeOf(kept)
  return (
    <ActForm
      title={
        kept === undefined
          ? `Ghi cam kết bảo vệ rừng của ${village.name}`
          : `Sửa cam kết bảo vệ rừng của ${village.name}`
      }
      verb="Ghi"
      schema={schema}
      initial={
        kept?.fields ?? {
          villageId: village.id,
          year: thisYear(),
          toSign: null,
          signed: null,
          signedOn: null,
          headName: null,
          headSignedOn: null,
          note: null,
        }
      }
      act={async ({ year, ...rest }) => {
        if (year !== null) await save.mutateAsync({ ...place, fields: { ...rest, year } })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="year" label={labels.year} required>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="toSign" label={labels.toSign}>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="signed" label={labels.signed}>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="signedOn" label={labels.signedOn}>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="headName" label={labels.headName}>
            {(field) => <TextField {...field} />}
          </FormField>
          <FormField form={form} name="headSignedOn" label={labels.headSignedOn}>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="note" label={labels.note}>
            {(field) => <NoteField {...field} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
