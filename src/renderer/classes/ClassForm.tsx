import { useMutation } from '@tanstack/react-query'
import type { ClassDetail } from '../../shared/classes/contract.ts'
import { classFieldsSchema } from '../../shared/classes/fields.ts'
import { classDateProblems } from '../../shared/classes/rules.ts'
import { rpc } from '../client/client.ts'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { useMay } from '../frame/session.ts'
import { ClassSections } from './ClassSections.tsx'

/** The fields of a class already opened; only what was changed is sent. */
export function ClassForm({ opened, reload }: { readonly opened: ClassDetail; readonly reload: () => void }) {
  const may = useMay()
  const update = useMutation(rpc.classes.update.mutationOptions())
  const form = useRecordForm({
    name: `class:${opened.id}`,
    schema: classFieldsSchema,
    initial: opened.fields,
    check: classDateProblems,
    readOnly: !may.write,
    save: (_values, fields) => update.mutateAsync({ id: opened.id, version: opened.version, fields }),
  })
  return (
    <RecordForm form={form} label={opened.fields.name} reload={reload}>
      <ClassSections form={form} />
    </RecordForm>
  )
}
