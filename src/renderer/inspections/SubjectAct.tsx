import { useMutation, useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import {
  blankSubject,
  subjectFieldLabels as labels,
  subjectFieldsSchema,
} from '../../shared/inspections/case-fields.ts'
import type { CaseDetail, SubjectRow } from '../../shared/inspections/cases-contract.ts'
import {
  asksCause,
  asksViolation,
  changeCauseLabels,
  violationLabels,
} from '../../shared/inspections/conclusions.ts'
import { managementLabels, mayBeAbout, subjectKindLabels } from '../../shared/inspections/kinds.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { CheckField, ChoiceField, NoteField, TextField } from '../form/fields.tsx'
import { CellPicker, PersonPicker, SelectField } from '../form/pickers.tsx'
import type { RecordFormState } from '../form/use-record-form.ts'
import { AmountFields } from './AmountFields.tsx'
import { useMayReadMembers } from './use-sight.ts'
import { conclusionOption, optionsOf } from './words.ts'

const kinds = optionsOf(subjectKindLabels)
const managements = optionsOf(managementLabels)
const violations = optionsOf(violationLabels)
const causes = optionsOf(changeCauseLabels)

interface SubjectActProps {
  readonly it: CaseDetail
  /** Left out: a new one. */
  readonly subject?: SubjectRow
  readonly close: () => void
}

/** One subject of a case: who, what was looked at, what was concluded. */
export function SubjectAct({ it, subject, close }: SubjectActProps) {
  const add = useMutation(rpc.inspections.addSubject.mutationOptions())
  const update = useMutation(rpc.inspections.updateSubject.mutationOptions())
  const initial = subject?.fields ?? {
    ...blankSubject,
    kind: it.subjects[0]?.fields.kind ?? 'organisation',
    management: it.subjects[0]?.fields.management ?? 'commune',
  }
  return (
    <ActForm
      title={subject === undefined ? 'Thêm đối tượng' : subject.name}
      verb="Ghi"
      schema={subjectFieldsSchema}
      initial={initial}
      act={(fields, reason) =>
        subject === undefined
          ? add.mutateAsync({ caseId: it.id, fields, reason })
          : update.mutateAsync({ id: subject.id, fields, reason })
      }
      close={close}
    >
      {(form) => <SubjectFieldList form={form} it={it} name={subject?.name} />}
    </ActForm>
  )
}

type SubjectValues = Parameters<typeof ActForm<typeof subjectFieldsSchema>>[0]['initial']

interface SubjectFieldListProps {
  readonly form: RecordFormState<SubjectValues>
  readonly it: CaseDetail
  readonly name: string | undefined
}

function SubjectFieldList({ form, it, name }: SubjectFieldListProps) {
  const { kind, conclusion } = form.values
  const mayReadMembers = useMayReadMembers()
  const { data } = useQuery(
    rpc.inspections.choices.queryOptions({
      input: { kind: it.fields.kind, level: it.fields.level, subjectKind: kind },
    }),
  )
  const isMember = kind === 'member'
  return (
    <>
      {mayBeAbout(it.fields.kind, 'member') && (
        <FormField
          form={form}
          name="kind"
          label={labels.kind}
          required={false}
          {...(isMember &&
            !mayReadMembers && {
              warning:
                'Vai trò này không được ghi vụ việc về đảng viên. Người quản trị chỉ định vai trò được ghi.',
            })}
        >
          {(field) => <ChoiceField {...field} options={kinds} />}
        </FormField>
      )}
      {isMember && (
        <FormField form={form} name="personId" label={labels.personId} required>
          {(field) => (
            <PersonPicker {...field} onlyMembers {...(name !== undefined && { chosenName: name })} />
          )}
        </FormField>
      )}
      <FormField
        form={form}
        name="cellId"
        label={isMember ? 'Chi bộ của đảng viên' : labels.cellId}
        required={!isMember}
        {...(isMember && { hint: 'Để trống thì lấy chi bộ của ngày mở vụ việc.' })}
      >
        {(field) => <CellPicker {...field} withCommittees />}
      </FormField>
      <FormField form={form} name="management" label={labels.management} required={false}>
        {(field) => <ChoiceField {...field} options={managements} />}
      </FormField>
      {isMember && (
        <>
          <FormField form={form} name="post" label={labels.post}>
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
          <FormField form={form} name="committeeMember" label="Tham gia cấp ủy">
            {(field) => <CheckField {...field}>Là cấp ủy viên</CheckField>}
          </FormField>
        </>
      )}
      {(data?.contents.length ?? 0) > 0 && (
        <FormField form={form} name="contents" label="Nội dung, chọn được nhiều" required={false}>
          {(field) => (
            <Checkbox.Group<string>
              className="check-column"
              value={field.value}
              options={(data?.contents ?? []).map((each) => ({ value: each.code, label: each.name }))}
              onChange={(codes) => field.onChange(codes)}
            />
          )}
        </FormField>
      )}
      <FormField form={form} name="conclusion" label={labels.conclusion} required={false}>
        {(field) => <SelectField {...field} options={(data?.conclusions ?? []).map(conclusionOption)} />}
      </FormField>
      {asksViolation(conclusion) && (
        <FormField form={form} name="violation" label={labels.violation} required={false}>
          {(field) => <SelectField {...field} options={violations} />}
        </FormField>
      )}
      {asksCause(conclusion) && (
        <FormField form={form} name="changeCause" label={labels.changeCause} required={false}>
          {(field) => <SelectField {...field} options={causes} />}
        </FormField>
      )}
      {(data?.amounts.length ?? 0) > 0 && (
        <FormField form={form} name="amounts" label="Số liệu của biểu (tiền: nghìn đồng)" required={false}>
          {(field) => <AmountFields field={field} options={data?.amounts ?? []} />}
        </FormField>
      )}
      <FormField form={form} name="note" label={labels.note}>
        {(field) => <NoteField {...field} />}
      </FormField>
    </>
  )
}
