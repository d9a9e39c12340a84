import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { TeamDetail } from '../../shared/teams/contract.ts'
import { rpc } from '../client/client.ts'
import { DayAct } from '../form/DayAct.tsx'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { spanWords } from '../people/words.ts'
import { AssignCells } from './AssignCells.tsx'
import type { TeamPartProps } from './TeamMembers.tsx'

/** The cells in the team's charge, now and before. */
export function TeamCells({ team, mayChange }: TeamPartProps) {
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<TeamDetail['cells'][number] | null>(null)
  const end = useMutation(rpc.teams.endCell.mutationOptions())
  return (
    <>
      <FactsBlock
        title="Chi bộ phụ trách"
        facts={team.cells}
        none="Chưa giao chi bộ nào."
        isPast={({ to }) => to !== null}
        add={mayChange && <Button onClick={() => setAdding(true)}>Giao chi bộ</Button>}
        acts={(cell) =>
          mayChange && cell.to === null && <Button onClick={() => setEnding(cell)}>Thôi</Button>
        }
      >
        {(cell) => (
          <>
            <Link to={`/chi-bo?mo=${cell.cellId}`}>{cell.cellName}</Link>
            {cell.personName !== null && ` · ${cell.personName} trực tiếp`}
            <br />
            {spanWords(cell.from, cell.to)}
          </>
        )}
      </FactsBlock>
      {adding && <AssignCells teamId={team.id} cellIds={[]} close={() => setAdding(false)} />}
      {ending !== null && (
        <DayAct
          title={`${team.fields.name} thôi phụ trách ${ending.cellName}`}
          verb="Ghi"
          label="Thôi từ ngày"
          act={(to) => end.mutateAsync({ id: ending.id, to })}
          close={() => setEnding(null)}
        />
      )}
    </>
  )
}
