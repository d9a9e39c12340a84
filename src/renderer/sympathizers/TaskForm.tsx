import { useMutation } from '@tanstack/react-query'
import {
  type SympathizerWork,
  taskFieldLabels,
  taskFieldsSchema,
} from '../../shared/sympathizers/work-contract.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { today } from '../frame/as-of.ts'

interface TaskFormProps {
  readonly sympathizerId: number
  readonly fullName: string
  /** Null: a new one. */
  readonly task: SympathizerWork['tasks'][number] | null
  readonly close: () => void
}

const blank = { content: '', assignedOn: null, dueOn: null, doneOn: null, result: null }

/** A task that the cell gives, and how it went. */
export function TaskForm({ sympathizerId, fullName, task, close }: TaskFormProps) {
  const save = useMutation(rpc.sympathizers.saveTask.mutationOptions())
  const nextYear = Number(today().slice(0, 4)) + 1
  return (
    <ActForm
      title={task === null ? `Giao việc cho ${fullName}` : `Việc đã giao cho ${fullName}`}
      verb="Ghi"
      schema={taskFieldsSchema}
      initial={task ?? blank}
      act={(fields) => save.mutateAsync({ sympathizerId, fields, ...(task !== null && { taskId: task.id }) })}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="content" label={taskFieldLabels.content}>
            {(field) => <TextField {...field} maxLength={500} />}
          </FormField>
          <FormField form={form} name="assignedOn" label={taskFieldLabels.assignedOn}>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="dueOn" label={taskFieldLabels.dueOn}>
            {(field) => <PartialDateField {...field} latestYear={nextYear} />}
          </FormField>
          <FormField form={form} name="doneOn" label={taskFieldLabels.doneOn}>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="result" label={taskFieldLabels.result}>
            {(field) => <TextField {...field} maxLength={500} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
