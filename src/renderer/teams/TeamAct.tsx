import { useMutation } from '@tanstack/react-query'
import {
  blankTeam,
  teamFieldLabels as labels,
  type TeamFields,
  teamFieldsSchema,
  teamKindLabels,
  teamKindSchema,
} from '../../shared/teams/fields.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField, NoteField, TextField } from '../form/fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'

const kinds = teamKindSchema.options.map((value) => ({ value, label: teamKindLabels[value] }))

interface TeamActProps {
  /** Left out: a new one. */
  readonly team?: { readonly id: number; readonly version: number; readonly fields: TeamFields }
  readonly onMade?: (id: number) => void
  readonly close: () => void
}

/** Sets up a team or corrects what is written of it. */
export function TeamAct({ team, onMade, close }: TeamActProps) {
  const create = useMutation(rpc.teams.create.mutationOptions())
  const update = useMutation(rpc.teams.update.mutationOptions())
  return (
    <ActForm
      title={team === undefined ? 'Lập tổ' : `Sửa ${team.fields.name}`}
      verb="Ghi"
      schema={teamFieldsSchema}
      initial={team?.fields ?? blankTeam}
      act={async (fields) => {
        if (team === undefined) onMade?.((await create.mutateAsync({ fields })).id)
        else await update.mutateAsync({ id: team.id, version: team.version, fields })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="name" label={labels.name}>
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
          <FormField form={form} name="kind" label={labels.kind} required={false}>
            {(field) => <ChoiceField {...field} options={kinds} />}
          </FormField>
          <FormField form={form} name="decision" label={labels.decision}>
            {(field) => <TextField {...field} maxLength={100} />}
          </FormField>
          <FormField form={form} name="decidedOn" label={labels.decidedOn}>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField
            form={form}
            name="visitDay"
            label={labels.visitDay}
            hint="Để trống nếu tổ không có ngày cố định; khi đó không tính buổi phải dự."
          >
            {(field) => <NumberField {...field} />}
          </FormField>
          <FormField form={form} name="field" label={labels.field}>
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
          <FormField form={form} name="note" label={labels.note}>
            {(field) => <NoteField {...field} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
