import { useQuery } from '@tanstack/react-query'
import { rpc } from '../client/client.ts'
import { SidePanel } from '../table/SidePanel.tsx'
import { MemberRecord } from './MemberRecord.tsx'

interface MemberPanelProps {
  /** The person's id. */
  readonly id: number
  readonly onClose: () => void
  readonly onStep: (step: 1 | -1) => void
}

/** A member's record over the list. */
export function MemberPanel({ id, onClose, onStep }: MemberPanelProps) {
  const member = useQuery(rpc.membership.get.queryOptions({ input: { personId: id } }))
  return (
    <SidePanel
      title={member.data?.fullName ?? 'Hồ sơ đảng viên'}
      onClose={onClose}
      onStep={onStep}
      page={`/dang-vien/${id}`}
    >
      <MemberRecord key={id} id={id} />
    </SidePanel>
  )
}
