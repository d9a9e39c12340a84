import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { rpc } from '../client/client.ts'
import { Page } from '../frame/Page.tsx'
import { ClassRecord } from './ClassRecord.tsx'

/** A class on a page of its own, with room for its grid. */
export default function ClassPage() {
  const id = Number(useParams()['id'])
  const navigate = useNavigate()
  const opened = useQuery(rpc.classes.get.queryOptions({ input: { id } }))
  return (
    <Page title={opened.data?.fields.name ?? 'Lớp bồi dưỡng'} reading>
      <div className="wide stack">
        <ClassRecord key={id} id={id} onGone={() => void navigate('/lop')} />
      </div>
    </Page>
  )
}
