import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { blankPerson, personFieldsSchema } from '../../shared/people/fields.ts'
import { personProblems } from '../../shared/people/rules.ts'
import { rpc } from '../client/client.ts'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { PersonFieldSections } from './PersonFieldSections.tsx'
import { SamePersons } from './SamePersons.tsx'

/** Enters one person after another. */
export default function NewPersonPage() {
  const navigate = useNavigate()
  const create = useMutation(rpc.people.create.mutationOptions())
  const created = useRef<number | null>(null)
  const form = useRecordForm({
    name: 'person:new',
    schema: personFieldsSchema,
    initial: blankPerson,
    check: (values) => personProblems(values, today()),
    next: { blank: blankPerson, keep: ['villageId'] },
    save: async (fields) => {
      created.current = (await create.mutateAsync({ fields })).id
    },
    onSaved: (next) => {
      if (!next && created.current !== null) void navigate(`/nguoi?mo=${created.current}`)
    },
  })
  return (
    <Page title="Nhập một người" reading>
      <RecordForm
        form={form}
        label="Hồ sơ mới"
        onCancel={() => void navigate('/nguoi')}
        beside={
          <SamePersons
            fullName={form.values.fullName}
            birthDate={form.values.birthDate}
            villageId={form.values.villageId}
          />
        }
      >
        <PersonFieldSections form={form} focusName />
      </RecordForm>
    </Page>
  )
}
