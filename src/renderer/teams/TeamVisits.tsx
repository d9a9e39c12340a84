import { Button } from 'antd'
import { useState } from 'react'
import type { VisitRow } from '../../shared/teams/contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { formatMonth } from '../../shared/vocabulary/month.ts'
import { FactsBlock } from '../people/FactsBlock.tsx'
import type { TeamPartProps } from './TeamMembers.tsx'
import { VisitAct } from './VisitAct.tsx'

/** The visits of the last year, newest first. */
export function TeamVisits({ team, mayChange }: TeamPartProps) {
  const [act, setAct] = useState<VisitRow | 'new' | null>(null)
  const close = (): void => setAct(null)
  return (
    <>
      <FactsBlock
        title="Lượt dự trong một năm qua"
        facts={team.visits}
        none="Chưa ghi lượt dự nào."
        add={mayChange && <Button onClick={() => setAct('new')}>Ghi lượt dự</Button>}
        acts={(visit) => mayChange && <Button onClick={() => setAct(visit)}>Sửa</Button>}
      >
        {(visit) => (
          <>
            <strong>{formatDay(visit.fields.visitedOn)}</strong>, {visit.cellName}
            {!visit.fields.visitedOn.startsWith(visit.month) && ` (kỳ tháng ${formatMonth(visit.month)})`}
            <br />
            {[visit.people.join(', '), visit.fields.others, visit.fields.content]
              .filter((part) => part !== null && part !== '')
              .join(' · ')}
          </>
        )}
      </FactsBlock>
      {act === 'new' && <VisitAct teamId={team.id} close={close} />}
      {act !== null && act !== 'new' && <VisitAct visit={act} close={close} />}
    </>
  )
}
