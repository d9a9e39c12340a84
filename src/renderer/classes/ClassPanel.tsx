import { useQuery } from '@tanstack/react-query'
import { rpc } from '../client/client.ts'
import { SidePanel } from '../table/SidePanel.tsx'
import { ClassRecord } from './ClassRecord.tsx'

interface ClassPanelProps {
  readonly id: number
  readonly onClose: () => void
  readonly onStep: (step: 1 | -1) => void
}

/** A class over the list; the full page is one key away. */
export function ClassPanel({ id, onClose, onStep }: ClassPanelProps) {
  const opened = useQuery(rpc.classes.get.queryOptions({ input: { id } }))
  return (
    <SidePanel
      title={opened.data?.fields.name ?? 'Lớp bồi dưỡng'}
      onClose={onClose}
      onStep={onStep}
      page={`/lop/${id}`}
      wide
    >
      <ClassRecord key={id} id={id} onGone={onClose} />
    </SidePanel>
  )
}
