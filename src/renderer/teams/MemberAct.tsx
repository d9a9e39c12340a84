import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { teamRoleLabels, teamRoleSchema } from '../../shared/teams/fields.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { optionalText } from '../../shared/vocabulary/short-text.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { PersonPicker } from '../form/pickers.tsx'
import { wantedId } from './wanted.ts'

const schema = z.object({
  personId: wantedId('Cần chọn người.'),
  role: teamRoleSchema,
  duty: optionalText(200),
  from: partialDateSchema.nullable(),
})
const roles = teamRoleSchema.options.map((value) => ({ value, label: teamRoleLabels[value] }))

interface MemberActProps {
  readonly team: { readonly id: number; readonly name: string; readonly hasLeader: boolean }
  readonly close: () => void
}

/** Brings somebody into a team. */
export function MemberAct({ team, close }: MemberActProps) {
  const add = useMutation(rpc.teams.addMember.mutationOptions())
  return (
    <ActForm
      title={`Thêm người vào ${team.name}`}
      verb="Ghi"
      schema={schema}
      initial={{ personId: null, role: team.hasLeader ? 'member' : 'leader', duty: null, from: null }}
      act={async ({ personId, ...rest }) => {
        if (personId !== null) await add.mutateAsync({ teamId: team.id, personId, ...rest })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="personId" label="Người" required>
            {(field) => <PersonPicker {...field} onlyMembers />}
          </FormField>
          <FormField form={form} name="role" label="Vai trò" required={false}>
            {(field) => <ChoiceField {...field} options={roles} />}
          </FormField>
          <FormField form={form} name="duty" label="Nhiệm vụ, lĩnh vực">
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
          <FormField form={form} name="from" label="Từ ngày">
            {(field) => <PartialDateField {...field} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
