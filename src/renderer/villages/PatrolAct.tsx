import { useMutation } from '@tanstack/react-query'
import {
  patrolFieldLabels as labels,
  type PatrolFields,
  patrolFieldsSchema,
} from '../../shared/villages/life.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { DayField } from '../form/DayField.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField } from '../form/fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { type LifeActProps, placeOf, wantedDay } from './life-act.ts'

const schema = patrolFieldsSchema.extend({
  patrolledOn: wantedDay,
})

/** Ghi cuộc tuần tra rừng của: enters or corrects one. */
export function PatrolAct({ village, kept, close }: LifeActProps<PatrolFields>) {
  const save = useMutation(rpc.villages.savePatrol.mutationOptions())
  const place = placeOf(kept)
  return (
    <ActForm
      title={
        kept === undefined
          ? `Ghi cuộc tuần tra rừng của ${village.name}`
          : `Sửa cuộc tuần tra rừng của ${village.name}`
      }
      verb="Ghi"
      schema={schema}
      initial={
        kept?.fields ?? {
          villageId: village.id,
          protectionTeamId: village.protectionTeamId,
          patrolledOn: null,
          people: null,
          finding: null,
          note: null,
        }
      }
      act={async ({ patrolledOn, ...rest }) => {
        if (patrolledOn !== null) await save.mutateAsync({ ...place, fields: { ...rest, patrolledOn } })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="patrolledOn" label={labels.patrolledOn} required>
            {(field) => <DayField {...field} />}
          </FormField>
          <FormField form={form} name="people" label={labels.people}>
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="finding" label={labels.finding}>
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
