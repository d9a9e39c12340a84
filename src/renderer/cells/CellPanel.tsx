import { useQuery } from '@tanstack/react-query'
import type { Day } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { SidePanel } from '../table/SidePanel.tsx'
import { CellRecord } from './CellRecord.tsx'

interface CellPanelProps {
  readonly id: number
  readonly asOf: Day | undefined
  readonly onClose: () => void
  readonly onStep: (step: 1 | -1) => void
}

/** An organisation's record over the list. */
export function CellPanel({ id, asOf, onClose, onStep }: CellPanelProps) {
  const cell = useQuery(rpc.cells.get.queryOptions({ input: { id, ...(asOf && { asOf }) } }))
  return (
    <SidePanel title={cell.data?.name ?? 'Tổ chức đảng'} onClose={onClose} onStep={onStep}>
      <CellRecord key={id} id={id} asOf={asOf} onGone={onClose} />
    </SidePanel>
  )
}
