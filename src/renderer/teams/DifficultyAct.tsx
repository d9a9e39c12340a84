import { useMutation } from '@tanstack/react-query'
import type { DifficultyRow } from '../../shared/teams/contract.ts'
import { difficultyFieldsSchema, difficultyFieldLabels as labels } from '../../shared/teams/fields.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { DayField } from '../form/DayField.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { CellPicker, PersonPicker } from '../form/pickers.tsx'
import { today } from '../frame/as-of.ts'
import { ChoicePicker } from './ChoicePicker.tsx'
import { DifficultyWay } from './DifficultyWay.tsx'
import { useTeamChoices } from './use-teams.ts'
import { wantedId } from './wanted.ts'

const schema = difficultyFieldsSchema.extend({ cellId: wantedId('Cần chọn chi bộ.') })

interface DifficultyActProps {
  /** Left out: a new one. */
  readonly difficulty?: DifficultyRow
  readonly cellId?: number | null
  readonly close: () => void
}

/** A difficulty a cell raised: what is to be done, by when, by whom, and what came of it. */
export function DifficultyAct({ difficulty, cellId = null, close }: DifficultyActProps) {
  const create = useMutation(rpc.teams.createDifficulty.mutationOptions())
  const update = useMutation(rpc.teams.updateDifficulty.mutationOptions())
  const teams = useTeamChoices()
  const nextYear = Number(today().slice(0, 4)) + 1
  const name = difficulty?.personName ?? null
  return (
    <ActForm
      title={difficulty === undefined ? 'Ghi khó khăn, tồn tại' : `Khó khăn của ${difficulty.cellName}`}
      verb="Ghi"
      schema={schema}
      initial={
        difficulty?.fields ?? {
          cellId,
          teamId: null,
          raisedOn: null,
          what: '',
          cause: null,
          solution: null,
          dueOn: null,
          personId: null,
          responsible: null,
          doneOn: null,
          result: null,
          note: null,
        }
      }
      act={async ({ cellId: cell, ...rest }) => {
        if (cell === null) return
        const fields = { ...rest, cellId: cell }
        if (difficulty === undefined) await create.mutateAsync({ fields })
        else await update.mutateAsync({ id: difficulty.id, version: difficulty.version, fields })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="cellId" label={labels.cellId} required>
            {(field) => <CellPicker {...field} />}
          </FormField>
          {difficulty !== undefined && <DifficultyWay passes={difficulty.passes} />}
          <FormField form={form} name="raisedOn" label={labels.raisedOn}>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="what" label={labels.what}>
            {(field) => <NoteField {...field} maxLength={1000} />}
          </FormField>
          <FormField form={form} name="cause" label={labels.cause}>
            {(field) => <NoteField {...field} maxLength={1000} />}
          </FormField>
          <FormField form={form} name="solution" label={labels.solution}>
            {(field) => <NoteField {...field} maxLength={1000} />}
          </FormField>
          <FormField form={form} name="dueOn" label={labels.dueOn}>
            {(field) => <DayField {...field} latestYear={nextYear + 4} />}
          </FormField>
          <FormField form={form} name="personId" label={labels.personId}>
            {(field) => <PersonPicker {...field} {...(name !== null && { chosenName: name })} />}
          </FormField>
          <FormField form={form} name="responsible" label={labels.responsible}>
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
          <FormField form={form} name="teamId" label={labels.teamId}>
            {(field) => <ChoicePicker {...field} options={teams} placeholder="Tìm tổ" />}
          </FormField>
          <FormField form={form} name="doneOn" label={labels.doneOn}>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="result" label={labels.result}>
            {(field) => <NoteField {...field} maxLength={1000} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
