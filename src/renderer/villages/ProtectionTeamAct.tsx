import { useMutation } from '@tanstack/react-query'
import {
  protectionTeamFieldLabels as labels,
  type ProtectionTeamFields,
  protectionTeamFieldsSchema,
} from '../../shared/villages/life.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { type LifeActProps, placeOf } from './life-act.ts'

const schema = protectionTeamFieldsSchema

/** Ghi tổ bảo vệ rừng của: enters or corrects one. */
export function ProtectionTeamAct({ village, kept, close }: LifeActProps<ProtectionTeamFields>) {
  const save = useMutation(rpc.villages.saveProtectionTeam.mutationOptions())
  const place = placeOf(kept)
  return (
    <ActForm
      title={
        kept === undefined
          ? `Ghi tổ bảo vệ rừng của ${village.name}`
          : `Sửa tổ bảo vệ rừng của ${village.name}`
      }
      verb="Ghi"
      schema={schema}
      initial={
        kept?.fields ?? {
          villageId: village.id,
          name: `Tổ bảo vệ rừng ${village.name}`,
          leader: null,
          members: null,
          schedule: null,
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
          <FormField form={form} name="name" label={labels.name}>
            {(field) => <TextField {...field} />}
          </FormField>
          <FormField form={form} name="leader" label={labels.leader}>
            {(field) => <TextField {...field} />}
          </FormField>
          <FormField form={form} name="members" label={labels.members}>
            {(field) => <NoteField {...field} />}
          </FormField>
          <FormField form={form} name="schedule" label={labels.schedule}>
            {(field) => <TextField {...field} />}
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
