import { useMutation } from '@tanstack/react-query'
import type { DossierDetail } from '../../shared/admissions/detail.ts'
import { introductionLabels, leftReasonLabels, specialCaseLabels } from '../../shared/admissions/fields.ts'
import type { CaseFields } from '../../shared/admissions/inputs.ts'
import { caseFieldLabels, caseFieldsSchema } from '../../shared/admissions/inputs.ts'
import { rpc } from '../client/client.ts'
import { FormField } from '../form/FormField.tsx'
import { CheckField, NoteField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { SelectField } from '../form/pickers.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { type RecordFormState, useRecordForm } from '../form/use-record-form.ts'
import { useMay } from '../frame/session.ts'
import { optionsOf } from './words.ts'

interface CaseFormProps {
  readonly dossier: DossierDetail
  readonly reload: () => void
}

/** What is written down of the case itself. */
export function CaseForm({ dossier, reload }: CaseFormProps) {
  const may = useMay()
  const update = useMutation(rpc.admissions.update.mutationOptions())
  const form = useRecordForm({
    name: `dossier:${dossier.id}`,
    schema: caseFieldsSchema,
    initial: dossier.fields,
    readOnly: !may.write || !dossier.steps.includes('update'),
    save: (_values, changed, passReason) =>
      update.mutateAsync({ id: dossier.id, version: dossier.version, fields: changed, passReason }),
    onSaved: reload,
  })
  return (
    <RecordForm form={form} label="Thông tin hồ sơ kết nạp" reload={reload}>
      <CaseFieldList form={form} />
    </RecordForm>
  )
}

/** The fields of the case; those of a re-admission only where they are asked for. */
export function CaseFieldList({ form }: { readonly form: RecordFormState<CaseFields> }) {
  return (
    <>
      <FormField form={form} name="applicationOn" label={caseFieldLabels.applicationOn}>
        {(field) => <PartialDateField {...field} />}
      </FormField>
      <FormField form={form} name="introduction" label={caseFieldLabels.introduction}>
        {(field) => <SelectField {...field} options={optionsOf(introductionLabels)} />}
      </FormField>
      <FormField form={form} name="difficultArea" label="Nơi cư trú">
        {(field) => <CheckField {...field}>{caseFieldLabels.difficultArea}</CheckField>}
      </FormField>
      <FormField form={form} name="villageElder" label="Uy tín">
        {(field) => <CheckField {...field}>{caseFieldLabels.villageElder}</CheckField>}
      </FormField>
      <FormField form={form} name="specialCase" label={caseFieldLabels.specialCase}>
        {(field) => <SelectField {...field} options={optionsOf(specialCaseLabels)} />}
      </FormField>
      <FormField form={form} name="consentNumber" label={caseFieldLabels.consentNumber}>
        {(field) => <TextField {...field} maxLength={100} />}
      </FormField>
      <FormField form={form} name="consentOn" label={caseFieldLabels.consentOn}>
        {(field) => <PartialDateField {...field} />}
      </FormField>
      <FormField form={form} name="readmission" label="Lần kết nạp">
        {(field) => <CheckField {...field}>{caseFieldLabels.readmission}</CheckField>}
      </FormField>
      {form.values.readmission && (
        <>
          <FormField form={form} name="leftPartyOn" label={caseFieldLabels.leftPartyOn}>
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="leftPartyReason" label={caseFieldLabels.leftPartyReason}>
            {(field) => <SelectField {...field} options={optionsOf(leftReasonLabels)} />}
          </FormField>
          <FormField form={form} name="recordExpungedOn" label={caseFieldLabels.recordExpungedOn}>
            {(field) => <PartialDateField {...field} />}
          </FormField>
        </>
      )}
      <FormField form={form} name="note" label={caseFieldLabels.note}>
        {(field) => <NoteField {...field} />}
      </FormField>
    </>
  )
}
