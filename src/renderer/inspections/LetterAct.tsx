import { useMutation, useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import {
  petitionFieldLabels as labels,
  type PetitionFields,
  petitionFieldsSchema,
  petitionHandlingLabels,
  petitionKindLabels,
} from '../../shared/inspections/theme-fields.ts'
import type { PetitionRow } from '../../shared/inspections/themes-contract.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { DayField } from '../form/DayField.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField, NoteField } from '../form/fields.tsx'
import { CellPicker, PersonPicker, SelectField } from '../form/pickers.tsx'
import type { RecordFormState } from '../form/use-record-form.ts'
import { DateIn, NoteIn, TextIn } from '../membership/act-fields.tsx'
import { ChoicePicker } from '../teams/ChoicePicker.tsx'
import { wantedDay } from '../teams/wanted.ts'
import { useMayReadMembers } from './use-sight.ts'
import { optionsOf } from './words.ts'

const kinds = optionsOf(petitionKindLabels)
const handlings = optionsOf(petitionHandlingLabels)
const schema = petitionFieldsSchema.extend({ receivedOn: wantedDay })

type LetterValues = Omit<PetitionFields, 'receivedOn'> & { receivedOn: PetitionFields['receivedOn'] | null }

const blank: LetterValues = {
  kind: 'complaint',
  receivedOn: null,
  sender: null,
  cellId: null,
  personId: null,
  content: '',
  contents: [],
  handling: 'waiting',
  handledOn: null,
  passedTo: null,
  caseId: null,
  note: null,
}

interface LetterActProps {
  /** Left out: a new one. */
  readonly letter?: PetitionRow
  readonly close: () => void
}

/** A letter: what it is about, and what was done with it. */
export function LetterAct({ letter, close }: LetterActProps) {
  const create = useMutation(rpc.inspections.createPetition.mutationOptions())
  const update = useMutation(rpc.inspections.updatePetition.mutationOptions())
  return (
    <ActForm
      title={letter === undefined ? 'Nhận đơn thư' : `Đơn thư số ${letter.id}`}
      verb="Ghi"
      schema={schema}
      initial={letter?.fields ?? blank}
      act={async ({ receivedOn, ...rest }) => {
        if (receivedOn === null) return
        const fields = { ...rest, receivedOn }
        if (letter === undefined) await create.mutateAsync({ fields })
        else await update.mutateAsync({ id: letter.id, version: letter.version, fields })
      }}
      close={close}
    >
      {(form) => <LetterFieldList form={form} name={letter?.personName ?? null} />}
    </ActForm>
  )
}

interface LetterFieldListProps {
  readonly form: RecordFormState<LetterValues>
  readonly name: string | null
}

function LetterFieldList({ form, name }: LetterFieldListProps) {
  const { kind, personId, handling } = form.values
  const mayReadMembers = useMayReadMembers()
  const contents = useQuery(rpc.inspections.petitionContents.queryOptions({ input: { kind } }))
  const cases = useQuery(
    rpc.inspections.list.queryOptions({
      input: { late: false, page: { from: 0, size: 200 } },
      enabled: handling === 'taken_up',
    }),
  )
  return (
    <>
      <FormField form={form} name="kind" label={labels.kind} required={false}>
        {(field) => (
          <ChoiceField
            {...field}
            options={kinds}
            onChange={(next) => {
              field.onChange(next)
              // each kind of letter has a list of its own
              if (next !== kind) form.set('contents', [])
            }}
          />
        )}
      </FormField>
      <FormField form={form} name="receivedOn" label={labels.receivedOn} required>
        {(field) => <DayField {...field} />}
      </FormField>
      <TextIn form={form} name="sender" label={labels.sender} />
      <FormField form={form} name="cellId" label={labels.cellId}>
        {(field) => <CellPicker {...field} withCommittees />}
      </FormField>
      <FormField
        form={form}
        name="personId"
        label={labels.personId}
        {...(personId !== null &&
          !mayReadMembers && {
            warning:
              'Vai trò này không được ghi đơn thư về đảng viên. Người quản trị chỉ định vai trò được ghi.',
          })}
      >
        {(field) => <PersonPicker {...field} onlyMembers {...(name !== null && { chosenName: name })} />}
      </FormField>
      <FormField form={form} name="content" label={labels.content}>
        {(field) => <NoteField {...field} />}
      </FormField>
      <FormField form={form} name="contents" label="Nhóm nội dung của biểu, chọn được nhiều" required={false}>
        {(field) => (
          <Checkbox.Group<string>
            className="check-column"
            value={field.value}
            options={(contents.data ?? []).map((each) => ({ value: each.code, label: each.name }))}
            onChange={(codes) => field.onChange(codes)}
          />
        )}
      </FormField>
      <FormField form={form} name="handling" label={labels.handling} required={false}>
        {(field) => <SelectField {...field} options={handlings} />}
      </FormField>
      {handling !== 'waiting' && <DateIn form={form} name="handledOn" label={labels.handledOn} />}
      {handling === 'passed_on' && <TextIn form={form} name="passedTo" label={labels.passedTo} />}
      {handling === 'taken_up' && (
        <FormField form={form} name="caseId" label={labels.caseId} required={false}>
          {(field) => (
            <ChoicePicker
              {...field}
              options={(cases.data?.rows ?? []).map(({ id, title }) => ({ value: id, label: title }))}
              placeholder="Chọn vụ việc giải quyết đơn này"
            />
          )}
        </FormField>
      )}
      <NoteIn form={form} name="note" label={labels.note} />
    </>
  )
}
