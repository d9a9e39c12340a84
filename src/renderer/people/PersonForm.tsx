import { useMutation } from '@tanstack/react-query'
import type { PersonDetail } from '../../shared/people/contract.ts'
import { personFieldsSchema } from '../../shared/people/fields.ts'
import { personProblems } from '../../shared/people/rules.ts'
import { rpc } from '../client/client.ts'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { today } from '../frame/as-of.ts'
import { useMay } from '../frame/session.ts'
import { PersonFieldSections } from './PersonFieldSections.tsx'
import { useCitizenId } from './use-citizen-id.tsx'

/** The fields of a person that is in the register. */
export function PersonForm({
  person,
  reload,
}: {
  readonly person: PersonDetail
  readonly reload: () => void
}) {
  const may = useMay()
  const update = useMutation(rpc.people.update.mutationOptions())
  const citizenId = useCitizenId(person.id, person.citizenIdMasked)
  const form = useRecordForm({
    name: `person:${person.id}`,
    schema: personFieldsSchema,
    // masked until asked for, so the form begins without it and sends it only when it was typed
    initial: { ...person.fields, citizenId: citizenId.revealed },
    check: (values) => personProblems(values, today()),
    readOnly: !may.write,
    save: async (_values, changed, reason: string | null = null) => {
      await update.mutateAsync({ id: person.id, version: person.version, fields: changed, reason })
      if ('citizenId' in changed) citizenId.forget()
    },
  })
  return (
    <RecordForm form={form} label={`Hồ sơ ${person.fields.fullName}`} reload={reload}>
      <PersonFieldSections form={form} citizenIdHint={citizenId.hint((id) => form.set('citizenId', id))} />
    </RecordForm>
  )
}
