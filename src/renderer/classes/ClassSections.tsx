import type { input as Input } from 'zod'
import { classFieldLabels, type classFieldsSchema } from '../../shared/classes/fields.ts'
import { FormField, FormSection } from '../form/FormField.tsx'
import { ChoiceField, NoteField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { SelectField } from '../form/pickers.tsx'
import type { RecordFormState } from '../form/use-record-form.ts'
import { today } from '../frame/as-of.ts'
import { SessionsField } from './SessionsField.tsx'
import { kindOptions, organiserOptions } from './words.ts'

export type ClassValues = Input<typeof classFieldsSchema>

/** The fields of a class, in the order of its opening decision. */
export function ClassSections({ form }: { readonly form: RecordFormState<ClassValues> }) {
  const nextYear = Number(today().slice(0, 4)) + 1
  return (
    <>
      <FormSection title="Lớp" letter="L">
        <FormField form={form} name="kind" label={classFieldLabels.kind} required>
          {(field) => <SelectField {...field} options={kindOptions} />}
        </FormField>
        <FormField form={form} name="name" label={classFieldLabels.name}>
          {(field) => <TextField {...field} maxLength={200} />}
        </FormField>
        <FormField form={form} name="code" label={classFieldLabels.code} width={14}>
          {(field) => <TextField {...field} maxLength={40} />}
        </FormField>
      </FormSection>
      <FormSection title="Quyết định mở lớp" letter="Q">
        <FormField form={form} name="decisionNumber" label={classFieldLabels.decisionNumber} width={20}>
          {(field) => <TextField {...field} maxLength={60} placeholder="ví dụ 15-QĐ/ĐU" />}
        </FormField>
        <FormField form={form} name="decisionDate" label={classFieldLabels.decisionDate}>
          {(field) => <PartialDateField {...field} />}
        </FormField>
        <FormField form={form} name="organiser" label={classFieldLabels.organiser}>
          {(field) => <TextField {...field} maxLength={200} placeholder="ví dụ Trung tâm Chính trị xã" />}
        </FormField>
        <FormField
          form={form}
          name="organiserKind"
          label={classFieldLabels.organiserKind}
          hint="Quyết định phần ký của các danh sách: Giám đốc trung tâm, hay thẩm quyền ký của Đảng ủy."
        >
          {(field) => <ChoiceField {...field} options={organiserOptions} />}
        </FormField>
      </FormSection>
      <FormSection title="Thời gian, địa điểm" letter="T">
        <FormField form={form} name="startsOn" label={classFieldLabels.startsOn}>
          {(field) => <PartialDateField {...field} latestYear={nextYear} />}
        </FormField>
        <FormField form={form} name="endsOn" label={classFieldLabels.endsOn}>
          {(field) => <PartialDateField {...field} latestYear={nextYear} />}
        </FormField>
        <FormField form={form} name="sessions" label={classFieldLabels.sessions} width={8}>
          {(field) => <SessionsField {...field} />}
        </FormField>
        <FormField form={form} name="place" label={classFieldLabels.place}>
          {(field) => <TextField {...field} maxLength={200} />}
        </FormField>
        <FormField form={form} name="note" label={classFieldLabels.note}>
          {(field) => <NoteField {...field} />}
        </FormField>
      </FormSection>
    </>
  )
}
