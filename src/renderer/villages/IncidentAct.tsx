import { useMutation } from '@tanstack/react-query'
import {
  type IncidentFields,
  incidentFieldsSchema,
  incidentFieldLabels as labels,
} from '../../shared/villages/life.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField } from '../form/fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { type LifeActProps, placeOf } from './life-act.ts'

const schema = incidentFieldsSchema

/** Ghi vụ việc về rừng của: enters or corrects one. */
export function IncidentAct({ village, kept, close }: LifeActProps<IncidentFields>) {
  const save = useMutation(rpc.villages.saveIncident.mutationOptions())
  const place = placeOf(kept)
  return (
    <ActForm
      title={
        kept === undefined
          ? `Ghi vụ việc về rừng của ${village.name}`
          : `Sửa vụ việc về rừng của ${village.name}`
      }
      verb="Ghi"
      schema={schema}
      initial={
        kept?.fields ?? {
          villageId: village.id,
          happenedOn: null,
          what: '',
          areaHa: null,
          handling: null,
          note: null,
        }
      }
      act={(fields) => save.mutateAsync({ ...place, fields })}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="happenedOn" label={labels.happenedOn}>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="what" label={labels.what}>
            {(field) => <NoteField {...field} />}
          </FormField>
          <FormField form={form} name="areaHa" label={labels.areaHa}>
            {(field) => <NumberField {...field} decimals />}
          </FormField>
          <FormField form={form} name="handling" label={labels.handling}>
            {(field) => <NoteField {...field} />}
          </FormField>
          <FormField form={form} name="note" label={labels.note}>
            {(field) => <NoteField {...field} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
