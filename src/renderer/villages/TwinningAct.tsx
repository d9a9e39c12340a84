import { useMutation } from '@tanstack/react-query'
import {
  twinningFieldLabels as labels,
  type TwinningFields,
  twinningFieldsSchema,
} from '../../shared/villages/life.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { type LifeActProps, placeOf } from './life-act.ts'

const schema = twinningFieldsSchema

/** Ghi đơn vị giúp: enters or corrects one. */
export function TwinningAct({ village, kept, close }: LifeActProps<TwinningFields>) {
  const save = useMutation(rpc.villages.saveTwinning.mutationOptions())
  const place = placeOf(kept)
  return (
    <ActForm
      title={kept === undefined ? `Ghi đơn vị giúp ${village.name}` : `Sửa đơn vị giúp ${village.name}`}
      verb="Ghi"
      schema={schema}
      initial={
        kept?.fields ?? {
          villageId: village.id,
          unit: '',
          content: null,
          value: null,
          from: null,
          to: null,
          note: null,
        }
      }
      act={(fields) => save.mutateAsync({ ...place, fields })}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="unit" label={labels.unit}>
            {(field) => <TextField {...field} />}
          </FormField>
          <FormField form={form} name="content" label={labels.content}>
            {(field) => <NoteField {...field} />}
          </FormField>
          <FormField form={form} name="value" label={labels.value}>
            {(field) => <NumberField {...field} decimals />}
          </FormField>
          <FormField form={form} name="from" label={labels.from}>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="to" label={labels.to}>
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
