import { useQuery } from '@tanstack/react-query'
import { type CaseFields, caseFieldLabels as labels } from '../../shared/inspections/case-fields.ts'
import { rpc } from '../client/client.ts'
import { DayField } from '../form/DayField.tsx'
import { FormField, FormSection } from '../form/FormField.tsx'
import { NoteField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { SelectField } from '../form/pickers.tsx'
import type { RecordFormState } from '../form/use-record-form.ts'
import { today } from '../frame/as-of.ts'
import { ChoicePicker } from '../teams/ChoicePicker.tsx'
import { kindOptions, levelOptions } from './words.ts'

interface CaseFieldListProps {
  readonly form: RecordFormState<CaseFields>
}

/** What kind of work, by whom, on what ground: the head of a case. */
export function CaseHeadFields({ form, fresh = false }: CaseFieldListProps & { readonly fresh?: boolean }) {
  const bases = useQuery(rpc.inspections.bases.queryOptions({ input: {} }))
  const items = useQuery(rpc.inspections.planItems.queryOptions({ input: {} }))
  return (
    <>
      <FormField form={form} name="kind" label={labels.kind}>
        {(field) => <SelectField {...field} options={kindOptions} />}
      </FormField>
      <FormField form={form} name="level" label={labels.level}>
        {(field) => <SelectField {...field} options={levelOptions} />}
      </FormField>
      <FormField form={form} name="title" label={labels.title}>
        {(field) => <TextField {...field} maxLength={300} autoFocus={fresh} />}
      </FormField>
      <FormField form={form} name="planItemId" label={labels.planItemId}>
        {(field) => (
          <ChoicePicker
            {...field}
            options={(items.data ?? [])
              .filter(({ fields }) => fields.content !== '')
              .map(({ id, programmeTitle, fields }) => ({
                value: id,
                label: `${fields.quarter === null ? '' : `Quý ${fields.quarter}, `}${fields.year}: ${fields.content} (${programmeTitle})`,
              }))}
            placeholder="Để trống nếu làm ngoài chương trình"
          />
        )}
      </FormField>
      <FormField form={form} name="basisId" label={labels.basisId}>
        {(field) => (
          <ChoicePicker
            {...field}
            options={(bases.data ?? []).map(({ id, fields }) => ({
              value: id,
              label: `${fields.number}, ${fields.abstract}`,
            }))}
            placeholder="Tìm số, trích yếu"
          />
        )}
      </FormField>
    </>
  )
}

/** Its days, what is looked at, what came of it. */
export function CaseCourseFields({ form }: CaseFieldListProps) {
  const { kind } = form.values
  const asked = kind === 'denunciation' || kind === 'complaint'
  return (
    <>
      <FormSection title="Ngày, hạn" letter="N">
        <FormField
          form={form}
          name="openedOn"
          label={asked ? 'Ngày nhận đơn' : labels.openedOn}
          required={false}
        >
          {(field) => <PartialDateField {...field} />}
        </FormField>
        <FormField form={form} name="startedOn" label={labels.startedOn}>
          {(field) => <PartialDateField {...field} />}
        </FormField>
        <FormField form={form} name="selfReportOn" label={labels.selfReportOn}>
          {(field) => <PartialDateField {...field} />}
        </FormField>
        <FormField form={form} name="concludedOn" label={labels.concludedOn}>
          {(field) => <PartialDateField {...field} />}
        </FormField>
        <FormField form={form} name="dueOn" label={labels.dueOn}>
          {(field) => <DayField {...field} latestYear={Number(today().slice(0, 4)) + 5} />}
        </FormField>
      </FormSection>
      <FormSection title="Nội dung, kết luận" letter="D">
        {asked && (
          <FormField form={form} name="petitioner" label={labels.petitioner}>
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
        )}
        <FormField form={form} name="lookedAt" label={labels.lookedAt}>
          {(field) => <TextField {...field} maxLength={200} />}
        </FormField>
        <FormField form={form} name="content" label={labels.content}>
          {(field) => <NoteField {...field} />}
        </FormField>
        <FormField form={form} name="conclusion" label={labels.conclusion}>
          {(field) => <NoteField {...field} maxLength={4000} />}
        </FormField>
        <FormField form={form} name="note" label={labels.note}>
          {(field) => <NoteField {...field} />}
        </FormField>
      </FormSection>
    </>
  )
}
