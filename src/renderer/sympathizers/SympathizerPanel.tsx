import { useQuery } from '@tanstack/react-query'
import { rpc } from '../client/client.ts'
import { SidePanel } from '../table/SidePanel.tsx'
import { SympathizerRecord } from './SympathizerRecord.tsx'

interface SympathizerPanelProps {
  readonly id: number
  readonly onClose: () => void
  readonly onStep: (step: 1 | -1) => void
}

/** A tracked person's record over the list. */
export function SympathizerPanel({ id, onClose, onStep }: SympathizerPanelProps) {
  const tracked = useQuery(rpc.sympathizers.get.queryOptions({ input: { id } }))
  return (
    <SidePanel
      title={tracked.data?.person.fullName ?? 'Người được theo dõi'}
      onClose={onClose}
      onStep={onStep}
    >
      <SympathizerRecord key={id} id={id} onGone={onClose} />
    </SidePanel>
  )
}
