import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { rpc } from '../client/client.ts'
import { Page } from '../frame/Page.tsx'
import { PersonRecord } from './PersonRecord.tsx'

/** A person's record on a page of its own. */
export default function PersonPage() {
  const id = Number(useParams()['id'])
  const navigate = useNavigate()
  const person = useQuery(rpc.people.get.queryOptions({ input: { id } }))
  return (
    <Page title={person.data?.fields.fullName ?? 'Hồ sơ'} reading>
      <PersonRecord key={id} id={id} onGone={() => void navigate('/nguoi')} />
    </Page>
  )
}
