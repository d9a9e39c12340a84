import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Link } from 'react-router'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { useMay } from '../frame/session.ts'
import { SidePanel } from '../table/SidePanel.tsx'
import { FindingBlock } from './FindingBlock.tsx'
import { PanelHistory } from './PanelHistory.tsx'

interface RemedyPanelProps {
  /** Of the remedy. */
  readonly id: number
  readonly onClose: () => void
  readonly onStep: (step: 1 | -1) => void
}

/** A remedy over the list, inside the fault that it answers. */
export function RemedyPanel({ id, onClose, onStep }: RemedyPanelProps) {
  const may = useMay()
  const found = useQuery(rpc.inspections.findingOfRemedy.queryOptions({ input: { id } }))
  const { data } = found
  return (
    <SidePanel title="Khắc phục" onClose={onClose} onStep={onStep}>
      {found.isPending && <Skeleton active paragraph={{ rows: 6 }} title={false} />}
      {found.isError && data === undefined && (
        <ProblemBox error={found.error} retry={() => void found.refetch()} />
      )}
      {data !== undefined && (
        <>
          <FindingBlock
            finding={data}
            mayChange={may.write}
            origin={
              <div>
                {data.fields.caseId !== null ? (
                  <Link to={`/kiem-tra?mo=${data.fields.caseId}`}>Theo {data.origin}</Link>
                ) : (
                  <Link to={`/kiem-tra?muc=tu-kiem-tra&mo=${data.fields.themeId ?? ''}`}>
                    Theo đợt {data.origin}
                  </Link>
                )}
              </div>
            }
          />
          <PanelHistory table="inspection_remedy" id={id} />
        </>
      )}
    </SidePanel>
  )
}
