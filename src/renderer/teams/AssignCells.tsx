import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { CellsPicker } from '../form/CellsPicker.tsx'
import { FormField } from '../form/FormField.tsx'
import { CheckField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { ChoicePicker } from './ChoicePicker.tsx'
import { useMemberChoices, useTeamChoices } from './use-teams.ts'
import { wantedId } from './wanted.ts'

const schema = z.object({
  teamId: wantedId('Cần chọn tổ.'),
  cellIds: z.array(z.int()).min(1, 'Cần chọn chi bộ.'),
  personId: z.int().nullable(),
  from: partialDateSchema.nullable(),
  replace: z.boolean(),
})

interface AssignCellsProps {
  readonly teamId: number | null
  readonly cellIds: readonly number[]
  readonly close: () => void
}

/** Puts cells in the charge of a team, several at once. */
export function AssignCells({ teamId, cellIds, close }: AssignCellsProps) {
  const assign = useMutation(rpc.teams.assignCells.mutationOptions())
  const teams = useTeamChoices()
  return (
    <ActForm
      title="Giao tổ phụ trách chi bộ"
      verb="Ghi"
      schema={schema}
      initial={{ teamId, cellIds: [...cellIds], personId: null, from: null, replace: false }}
      act={async ({ teamId: chosen, ...rest }) => {
        if (chosen !== null) await assign.mutateAsync({ teamId: chosen, ...rest })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="teamId" label="Tổ" required>
            {(field) => <ChoicePicker {...field} options={teams} placeholder="Tìm tổ" />}
          </FormField>
          <FormField form={form} name="cellIds" label="Chi bộ" required>
            {(field) => <CellsPicker {...field} placeholder="Tìm chi bộ" />}
          </FormField>
          <FormField form={form} name="personId" label="Người trực tiếp phụ trách" required={false}>
            {(field) => <MemberPicker teamId={form.values.teamId} {...field} />}
          </FormField>
          <FormField form={form} name="from" label="Từ ngày">
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="replace" label="Tổ đang phụ trách" required={false}>
            {(field) => <CheckField {...field}>Thay tổ cùng loại đang phụ trách, thôi cùng ngày</CheckField>}
          </FormField>
        </>
      )}
    </ActForm>
  )
}

function MemberPicker({
  teamId,
  ...field
}: { readonly teamId: number | null } & Omit<Parameters<typeof ChoicePicker>[0], 'options' | 'placeholder'>) {
  const members = useMemberChoices(teamId)
  return <ChoicePicker {...field} options={members} placeholder="Cả tổ" />
}
