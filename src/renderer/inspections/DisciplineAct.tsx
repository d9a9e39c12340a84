import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import type { CaseDetail, DisciplineRow, SubjectRow } from '../../shared/inspections/cases-contract.ts'
import {
  caseDisciplineFormLabels,
  caseDisciplineFormSchema,
  type DisciplineFields,
  disciplineFieldsSchema,
  disciplineFieldLabels as labels,
  lawMeasureLabels,
} from '../../shared/inspections/discipline-fields.ts'
import { isNonsense } from '../../shared/inspections/discipline-rules.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField } from '../form/fields.tsx'
import { SelectField } from '../form/pickers.tsx'
import { DateIn, NoteIn, TextIn } from '../membership/act-fields.tsx'
import { TakeBack } from './TakeBack.tsx'
import { levelOptions, optionsOf } from './words.ts'

const measures = optionsOf(lawMeasureLabels)
const blank: Omit<DisciplineFields, 'level'> = {
  form: 'reprimand',
  votedOn: null,
  decisionNumber: null,
  decidedOn: null,
  decidedBy: null,
  receivedOn: null,
  law: null,
  lawDecidedOn: null,
  lawToldOn: null,
  note: null,
}

interface DisciplineActProps {
  readonly it: CaseDetail
  readonly subject: SubjectRow
  /** Left out: a new one. */
  readonly row?: DisciplineRow
  readonly close: () => void
}

/** A discipline: form, who decided, when it holds, when the subject received it. */
export function DisciplineAct({ it, subject, row, close }: DisciplineActProps) {
  const add = useMutation(rpc.inspections.addDiscipline.mutationOptions())
  const update = useMutation(rpc.inspections.updateDiscipline.mutationOptions())
  const trash = useMutation(rpc.inspections.trashDiscipline.mutationOptions())
  const forms = caseDisciplineFormSchema.options
    .filter((form) => !isNonsense(form, subject.fields.kind))
    .map((value) => ({ value, label: caseDisciplineFormLabels[value] }))
  return (
    <ActForm
      title={`Kỷ luật: ${subject.name}`}
      verb="Ghi"
      schema={disciplineFieldsSchema}
      initial={row?.fields ?? { ...blank, level: it.fields.level }}
      act={(fields, reason) =>
        row === undefined
          ? add.mutateAsync({ subjectId: subject.id, fields, reason })
          : update.mutateAsync({ id: row.id, version: row.version, fields, reason })
      }
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="form" label={labels.form} required={false}>
            {(field) => <ChoiceField {...field} options={forms} />}
          </FormField>
          <FormField form={form} name="level" label={labels.level} required={false}>
            {(field) => <SelectField {...field} options={levelOptions} />}
          </FormField>
          {form.values.level === 'cell' && (
            <DateIn
              form={form}
              name="votedOn"
              label={labels.votedOn}
              hint="Kỷ luật của chi bộ có hiệu lực từ khi công bố kết quả biểu quyết."
            />
          )}
          <TextIn form={form} name="decisionNumber" label={labels.decisionNumber} />
          <DateIn form={form} name="decidedOn" label={labels.decidedOn} />
          <TextIn form={form} name="decidedBy" label={labels.decidedBy} />
          <DateIn
            form={form}
            name="receivedOn"
            label={labels.receivedOn}
            hint="Thời hạn khiếu nại tính từ ngày này."
          />
          <FormField form={form} name="law" label={labels.law} required={false}>
            {(field) => <SelectField {...field} options={measures} />}
          </FormField>
          {form.values.law !== null && (
            <>
              <DateIn form={form} name="lawDecidedOn" label={labels.lawDecidedOn} />
              <DateIn form={form} name="lawToldOn" label={labels.lawToldOn} />
            </>
          )}
          <NoteIn form={form} name="note" label={labels.note} />
          {row !== undefined && (
            <TakeBack
              title={`Bỏ ghi kỷ luật ${caseDisciplineFormLabels[row.fields.form].toLowerCase()} của ${subject.name}`}
              act={() => trash.mutateAsync({ id: row.id })}
              done={close}
            >
              {(ask) => <Button onClick={ask}>Bỏ ghi kỷ luật này</Button>}
            </TakeBack>
          )}
        </>
      )}
    </ActForm>
  )
}
