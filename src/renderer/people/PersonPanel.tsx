import { useQuery } from '@tanstack/react-query'
import { rpc } from '../client/client.ts'
import { SidePanel } from '../table/SidePanel.tsx'
import { PersonRecord } from './PersonRecord.tsx'

interface PersonPanelProps {
  readonly id: number
  readonly onClose: () => void
  readonly onStep: (step: 1 | -1) => void
}

/** A person's record over the list. */
export function PersonPanel({ id, onClose, onStep }: PersonPanelProps) {
  const person = useQuery(rpc.people.get.queryOptions({ input: { id } }))
  return (
    <SidePanel
      title={person.data?.fields.fullName ?? 'Hồ sơ'}
      onClose={onClose}
      onStep={onStep}
      page={`/nguoi/${id}`}
    >
      <PersonRecord key={id} id={id} onGone={onClose} />
    </SidePanel>
  )
}
