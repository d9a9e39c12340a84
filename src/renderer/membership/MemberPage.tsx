import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { rpc } from '../client/client.ts'
import { Page } from '../frame/Page.tsx'
import { MemberRecord } from './MemberRecord.tsx'

/** A member's record on a page of its own. */
export default function MemberPage() {
  const id = Number(useParams()['id'])
  const member = useQuery(rpc.membership.get.queryOptions({ input: { personId: id } }))
  return (
    <Page title={member.data?.fullName ?? 'Hồ sơ đảng viên'} reading>
      <MemberRecord key={id} id={id} />
    </Page>
  )
}
