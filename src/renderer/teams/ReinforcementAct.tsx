import { useMutation } from '@tanstack/react-query'
import type { ReinforcementRow } from '../../shared/teams/contract.ts'
import { reinforcementFieldLabels as labels, reinforcementFieldsSchema } from '../../shared/teams/fields.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { CellPicker, PersonPicker } from '../form/pickers.tsx'
import { wantedId } from './wanted.ts'

const schema = reinforcementFieldsSchema.extend({
  personId: wantedId('Cần chọn đảng viên.'),
  cellId: wantedId('Cần chọn chi bộ đến.'),
})

interface ReinforcementActProps {
  /** Left out: a new one. */
  readonly reinforcement?: ReinforcementRow
  readonly close: () => void
}

/** A member sent to strengthen a cell, from where, on which decision, since when. */
export function ReinforcementAct({ reinforcement, close }: ReinforcementActProps) {
  const create = useMutation(rpc.teams.createReinforcement.mutationOptions())
  const update = useMutation(rpc.teams.updateReinforcement.mutationOptions())
  return (
    <ActForm
      title={
        reinforcement === undefined
          ? 'Tăng cường đảng viên về chi bộ'
          : `Sửa việc tăng cường ${reinforcement.personName}`
      }
      verb="Ghi"
      schema={schema}
      initial={
        reinforcement?.fields ?? {
          personId: null,
          fromCellId: null,
          fromUnit: null,
          cellId: null,
          decision: null,
          task: null,
          from: null,
          to: null,
          note: null,
        }
      }
      act={async ({ personId, cellId, ...rest }) => {
        if (personId === null || cellId === null) return
        const fields = { ...rest, personId, cellId }
        if (reinforcement === undefined) await create.mutateAsync({ fields })
        else await update.mutateAsync({ id: reinforcement.id, version: reinforcement.version, fields })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="personId" label={labels.personId} required>
            {(field) => (
              <PersonPicker
                {...field}
                onlyMembers
                {...(reinforcement && { chosenName: reinforcement.personName })}
              />
            )}
          </FormField>
          <FormField form={form} name="fromCellId" label={labels.fromCellId}>
            {(field) => <CellPicker {...field} />}
          </FormField>
          <FormField
            form={form}
            name="fromUnit"
            label={labels.fromUnit}
            hint="Khi người được cử không thuộc chi bộ nào trong sổ."
          >
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
          <FormField form={form} name="cellId" label={labels.cellId} required>
            {(field) => <CellPicker {...field} />}
          </FormField>
          <FormField form={form} name="from" label={labels.from}>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="to" label={labels.to}>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="decision" label={labels.decision}>
            {(field) => <TextField {...field} maxLength={100} />}
          </FormField>
          <FormField form={form} name="task" label={labels.task}>
            {(field) => <TextField {...field} />}
          </FormField>
          <FormField form={form} name="note" label={labels.note}>
            {(field) => <NoteField {...field} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
