import { Button } from 'antd'
import { useState } from 'react'
import { inspectorRoleLabels } from '../../shared/inspections/case-fields.ts'
import { FactsBlock } from '../people/FactsBlock.tsx'
import type { CasePartProps } from './case-part.ts'
import { InspectorsAct } from './InspectorsAct.tsx'

/** Who inspects. */
export function CaseTeam({ it, mayChange }: CasePartProps) {
  const [changing, setChanging] = useState(false)
  return (
    <>
      <FactsBlock
        title="Đoàn kiểm tra, giám sát"
        facts={it.inspectors}
        none="Chưa ghi ai trong đoàn."
        add={mayChange && <Button onClick={() => setChanging(true)}>Ghi đoàn</Button>}
      >
        {({ name, role }) => (
          <>
            {name}
            <span className="quiet"> · {inspectorRoleLabels[role].toLowerCase()}</span>
          </>
        )}
      </FactsBlock>
      {changing && <InspectorsAct it={it} close={() => setChanging(false)} />}
    </>
  )
}
