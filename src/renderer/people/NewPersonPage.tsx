import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { blankPerson, personFieldsSchema } from '../../shared/people/fields.ts'
import type { PairVerdict } from '../../shared/people/pairs-contract.ts'
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
  const [verdicts, setVerdicts] = useState<ReadonlyMap<number, PairVerdict>>(new Map())
  const form = useRecordForm({
    name: 'person:new',
    schema: personFieldsSchema,
    initial: blankPerson,
    check: (values) => personProblems(values, today()),
    next: { blank: blankPerson, keep: ['villageId'] },
    save: async (fields) => {
      const pairs = [...verdicts].map(([personId, verdict]) => ({ personId, verdict }))
      created.current = (await create.mutateAsync({ fields, pairs })).id
      setVerdicts(new Map())
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
            sex={form.values.sex}
            citizenId={form.values.citizenId}
            fatherName={form.values.fatherName}
            verdicts={verdicts}
            say={(personId, verdict) => {
              const next = new Map(verdicts)
              if (verdict === null) next.delete(personId)
              else next.set(personId, verdict)
              setVerdicts(next)
            }}
          />
        }
      >
        <PersonFieldSections form={form} focusName />
      </RecordForm>
    </Page>
  )
}
