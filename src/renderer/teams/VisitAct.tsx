import { useMutation } from '@tanstack/react-query'
import type { VisitRow } from '../../shared/teams/contract.ts'
import {
  visitFieldLabels as labels,
  visitFieldsSchema,
  visitLevelLabels,
  visitLevelSchema,
} from '../../shared/teams/fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { DayField } from '../form/DayField.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField, NoteField, TextField } from '../form/fields.tsx'
import { CellPicker } from '../form/pickers.tsx'
import { type Choice, ChoicePicker, ChoicesPicker } from './ChoicePicker.tsx'
import { useMemberChoices, useTeamChoices } from './use-teams.ts'
import { wantedDay, wantedId } from './wanted.ts'

const schema = visitFieldsSchema.extend({
  cellId: wantedId('Cần chọn chi bộ.'),
  visitedOn: wantedDay,
})
const levels = visitLevelSchema.options.map((value) => ({ value, label: visitLevelLabels[value] }))

interface VisitActProps {
  /** Left out: a new one, of the team and cell proposed. */
  readonly visit?: VisitRow
  readonly teamId?: number | null
  readonly cellId?: number | null
  readonly likelyDay?: Day | null
  readonly close: () => void
}

/** One lượt: who came to which cell, when, and what was said. */
export function VisitAct({ visit, teamId = null, cellId = null, likelyDay = null, close }: VisitActProps) {
  const create = useMutation(rpc.teams.createVisit.mutationOptions())
  const update = useMutation(rpc.teams.updateVisit.mutationOptions())
  const teams = useTeamChoices()
  const former: Choice[] =
    visit?.fields.personIds.map((value, index) => ({ value, label: visit.people[index] ?? '' })) ?? []
  return (
    <ActForm
      title={visit === undefined ? 'Ghi lượt dự sinh hoạt' : `Sửa lượt dự tại ${visit.cellName}`}
      verb="Ghi"
      schema={schema}
      initial={
        visit?.fields ?? {
          teamId,
          cellId,
          visitedOn: likelyDay,
          month: null,
          level: 'commune',
          personIds: [],
          others: null,
          content: null,
          note: null,
        }
      }
      act={async ({ cellId: cell, visitedOn, ...rest }) => {
        if (cell === null || visitedOn === null) return
        const fields = { ...rest, cellId: cell, visitedOn }
        if (visit === undefined) await create.mutateAsync({ fields })
        else await update.mutateAsync({ id: visit.id, version: visit.version, fields })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="cellId" label={labels.cellId} required>
            {(field) => <CellPicker {...field} />}
          </FormField>
          <FormField form={form} name="visitedOn" label={labels.visitedOn} required>
            {(field) => <DayField {...field} />}
          </FormField>
          <FormField form={form} name="level" label={labels.level} required={false}>
            {(field) => <ChoiceField {...field} options={levels} />}
          </FormField>
          <FormField form={form} name="teamId" label={labels.teamId}>
            {(field) => <ChoicePicker {...field} options={teams} placeholder="Tìm tổ" />}
          </FormField>
          <FormField form={form} name="personIds" label={labels.personIds} required={false}>
            {(field) => <VisitorsPicker teamId={form.values.teamId} former={former} {...field} />}
          </FormField>
          <FormField
            form={form}
            name="others"
            label={labels.others}
            hint="Người không ở trong tổ, không có trong sổ."
          >
            {(field) => <TextField {...field} />}
          </FormField>
          <FormField form={form} name="content" label={labels.content}>
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

function VisitorsPicker({
  teamId,
  former,
  ...field
}: { readonly teamId: number | null; readonly former: readonly Choice[] } & Omit<
  Parameters<typeof ChoicesPicker>[0],
  'options' | 'placeholder'
>) {
  const members = useMemberChoices(teamId, former)
  return (
    <ChoicesPicker
      {...field}
      options={members}
      placeholder={teamId === null ? 'Chọn tổ trước' : 'Chọn người của tổ'}
    />
  )
}
