import { useMutation } from '@tanstack/react-query'
import { workFieldLabels as labels, type WorkFields, workFieldsSchema } from '../../shared/villages/life.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { type LifeActProps, placeOf, thisYear, wantedYear } from './life-act.ts'

const schema = workFieldsSchema.extend({
  year: wantedYear,
})

/** Ghi công trình của: enters or corrects one. */
export function WorkAct({ village, kept, close }: LifeActProps<WorkFields>) {
  const save = useMutation(rpc.villages.saveWork.mutationOptions())
  const place = placeOf(kept)
  return (
    <ActForm
      title={kept === undefined ? `Ghi công trình của ${village.name}` : `Sửa công trình của ${village.name}`}
      verb="Ghi"
      schema={schema}
      initial={
        kept?.fields ?? {
          villageId: village.id,
          year: thisYear(),
          name: '',
          lengthKm: null,
          stateMoney: null,
          peopleMoney: null,
          labourDays: null,
          finishedOn: null,
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
          <FormField form={form} name="name" label={labels.name}>
            {(field) => <TextField {...field} />}
          </FormField>
          <FormField form={form} name="year" label={labels.year} required>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="lengthKm" label={labels.lengthKm}>
            {(field) => <NumberField {...field} decimals />}
          </FormField>
          <FormField form={form} name="stateMoney" label={labels.stateMoney}>
            {(field) => <NumberField {...field} decimals />}
          </FormField>
          <FormField form={form} name="peopleMoney" label={labels.peopleMoney}>
            {(field) => <NumberField {...field} decimals />}
          </FormField>
          <FormField form={form} name="labourDays" label={labels.labourDays}>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="finishedOn" label={labels.finishedOn}>
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
