import { useMutation } from '@tanstack/react-query'
import { caseFieldsSchema } from '../../shared/inspections/case-fields.ts'
import type { CaseDetail } from '../../shared/inspections/cases-contract.ts'
import { rpc } from '../client/client.ts'
import { FormSection } from '../form/FormField.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { useMay } from '../frame/session.ts'
import { CaseCourseFields, CaseHeadFields } from './CaseFieldList.tsx'

interface CaseFormProps {
  readonly it: CaseDetail
  readonly reload: () => void
}

/** What is written of the case itself. */
export function CaseForm({ it, reload }: CaseFormProps) {
  const may = useMay()
  const update = useMutation(rpc.inspections.update.mutationOptions())
  const form = useRecordForm({
    name: `inspection:${it.id}`,
    schema: caseFieldsSchema,
    initial: it.fields,
    // words of a case about a member stay out of the drafts
    withoutDraft: it.sensitive,
    readOnly: !may.write,
    save: (fields, _changed, reason) =>
      update.mutateAsync({ id: it.id, version: it.version, fields, reason }),
    onSaved: reload,
  })
  return (
    <RecordForm form={form} label="Thông tin cuộc, vụ việc" reload={reload}>
      <FormSection title="Việc gì, ai làm" letter="V">
        <CaseHeadFields form={form} />
      </FormSection>
      <CaseCourseFields form={form} />
    </RecordForm>
  )
}
