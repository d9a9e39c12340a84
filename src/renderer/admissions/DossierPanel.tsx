import { useQuery } from '@tanstack/react-query'
import { rpc } from '../client/client.ts'
import { SidePanel } from '../table/SidePanel.tsx'
import { DossierRecord } from './DossierRecord.tsx'

interface DossierPanelProps {
  readonly id: number
  readonly onClose: () => void
  readonly onStep: (step: 1 | -1) => void
}

/** A dossier over the list. */
export function DossierPanel({ id, onClose, onStep }: DossierPanelProps) {
  const dossier = useQuery(rpc.admissions.get.queryOptions({ input: { id } }))
  return (
    <SidePanel title={dossier.data?.fullName ?? 'Hồ sơ kết nạp'} onClose={onClose} onStep={onStep}>
      <DossierRecord key={id} id={id} onGone={onClose} />
    </SidePanel>
  )
}
