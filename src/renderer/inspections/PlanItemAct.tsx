import { useMutation } from '@tanstack/react-query'
import { mayBeAbout, subjectKindLabels } from '../../shared/inspections/kinds.ts'
import type { PlanItemRow, ProgrammeRow } from '../../shared/inspections/programme-contract.ts'
import {
  planItemFieldLabels as labels,
  type PlanItemFields,
  planItemFieldsSchema,
} from '../../shared/inspections/programme-fields.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField, NoteField } from '../form/fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { CellPicker, PersonPicker, SelectField } from '../form/pickers.tsx'
import type { RecordFormState } from '../form/use-record-form.ts'
import { NoteIn, TextIn } from '../membership/act-fields.tsx'
import { ChoicePicker } from '../teams/ChoicePicker.tsx'
import { wantedId } from '../teams/wanted.ts'
import { wantedYear } from '../villages/life-act.ts'
import { useMayReadMembers } from './use-sight.ts'
import { kindOptions, levelOptions, optionsOf } from './words.ts'

const subjects = optionsOf(subjectKindLabels)
const quarters = [1, 2, 3, 4].map((value) => ({ value, label: `Quý ${value}` }))
const schema = planItemFieldsSchema.extend({
  programmeId: wantedId('Cần chọn chương trình.'),
  year: wantedYear,
})
type PlanItemValues = Omit<PlanItemFields, 'programmeId' | 'year'> & {
  programmeId: number | null
  year: number | null
}

interface PlanItemActProps {
  readonly programmes: readonly ProgrammeRow[]
  /** Left out: a new one, of `programmeId` and `year`. */
  readonly item?: PlanItemRow
  readonly programmeId: number | null
  readonly year: number
  readonly close: () => void
}

/** One line of a programme: who does what, to whom, in which quarter. */
export function PlanItemAct({ programmes, item, programmeId, year, close }: PlanItemActProps) {
  const create = useMutation(rpc.inspections.createPlanItem.mutationOptions())
  const update = useMutation(rpc.inspections.updatePlanItem.mutationOptions())
  const programme = programmes.find(({ id }) => id === programmeId)
  return (
    <ActForm
      title={item === undefined ? 'Thêm mục vào chương trình' : 'Sửa mục của chương trình'}
      verb="Ghi"
      schema={schema}
      initial={
        item?.fields ?? {
          programmeId,
          level: programme?.fields.level ?? 'commune_committee',
          kind: 'compliance',
          subjectKind: 'organisation',
          cellId: null,
          personId: null,
          subjectText: null,
          content: '',
          year,
          quarter: null,
          note: null,
        }
      }
      act={async ({ programmeId: chosen, year: written, ...rest }) => {
        if (chosen === null || written === null) return
        const fields = { ...rest, programmeId: chosen, year: written }
        if (item === undefined) await create.mutateAsync({ fields })
        else await update.mutateAsync({ id: item.id, version: item.version, fields })
      }}
      close={close}
    >
      {(form) => <PlanItemFieldList form={form} programmes={programmes} name={item?.subject ?? null} />}
    </ActForm>
  )
}

interface PlanItemFieldListProps {
  readonly form: RecordFormState<PlanItemValues>
  readonly programmes: readonly ProgrammeRow[]
  readonly name: string | null
}

function PlanItemFieldList({ form, programmes, name }: PlanItemFieldListProps) {
  const { kind, subjectKind, personId } = form.values
  const mayReadMembers = useMayReadMembers()
  const isMember = subjectKind === 'member'
  return (
    <>
      {programmes.length > 1 && (
        <FormField form={form} name="programmeId" label={labels.programmeId} required>
          {(field) => (
            <ChoicePicker
              {...field}
              options={programmes.map(({ id, fields }) => ({ value: id, label: fields.title }))}
              placeholder="Chọn chương trình"
            />
          )}
        </FormField>
      )}
      <FormField form={form} name="content" label={labels.content}>
        {(field) => <NoteField {...field} maxLength={1000} />}
      </FormField>
      <FormField form={form} name="kind" label={labels.kind} required={false}>
        {(field) => <SelectField {...field} options={kindOptions} />}
      </FormField>
      <FormField form={form} name="level" label={labels.level} required={false}>
        {(field) => <SelectField {...field} options={levelOptions} />}
      </FormField>
      <FormField
        form={form}
        name="subjectKind"
        label={labels.subjectKind}
        required={false}
        {...(!mayBeAbout(kind, subjectKind)
          ? { warning: 'Loại việc này chỉ có đối tượng là tổ chức đảng.' }
          : isMember &&
            !mayReadMembers && {
              warning:
                'Vai trò này không được ghi mục về đảng viên. Người quản trị chỉ định vai trò được ghi.',
            })}
      >
        {(field) => <ChoiceField {...field} options={subjects} />}
      </FormField>
      {isMember ? (
        <FormField form={form} name="personId" label={labels.personId}>
          {(field) => (
            <PersonPicker
              {...field}
              onlyMembers
              {...(personId !== null && name !== null && { chosenName: name })}
            />
          )}
        </FormField>
      ) : (
        <FormField form={form} name="cellId" label={labels.cellId}>
          {(field) => <CellPicker {...field} withCommittees />}
        </FormField>
      )}
      <TextIn
        form={form}
        name="subjectText"
        label="Đối tượng theo lời chương trình"
        hint="Khi chương trình không nêu một đối tượng cụ thể, ví dụ “3 chi bộ bản”."
      />
      <FormField form={form} name="year" label={labels.year} required width={8}>
        {(field) => <NumberField {...field} />}
      </FormField>
      <FormField form={form} name="quarter" label={labels.quarter} required={false}>
        {(field) => <ChoicePicker {...field} options={quarters} placeholder="Để trống nếu không định quý" />}
      </FormField>
      <NoteIn form={form} name="note" label={labels.note} />
    </>
  )
}
