import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { TeamDetail } from '../../shared/teams/contract.ts'
import { teamRoleLabels } from '../../shared/teams/fields.ts'
import { rpc } from '../client/client.ts'
import { DayAct } from '../form/DayAct.tsx'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { spanWords } from '../people/words.ts'
import { MemberAct } from './MemberAct.tsx'

export interface TeamPartProps {
  readonly team: TeamDetail
  readonly mayChange: boolean
}

/** Who is and was in the team. */
export function TeamMembers({ team, mayChange }: TeamPartProps) {
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<TeamDetail['members'][number] | null>(null)
  const end = useMutation(rpc.teams.endMember.mutationOptions())
  const { id, fields, members } = team
  return (
    <>
      <FactsBlock
        title="Thành viên"
        facts={members}
        none="Chưa ghi ai trong tổ."
        isPast={({ to }) => to !== null}
        add={mayChange && <Button onClick={() => setAdding(true)}>Thêm người</Button>}
        acts={(member) =>
          mayChange && member.to === null && <Button onClick={() => setEnding(member)}>Thôi</Button>
        }
      >
        {(member) => (
          <>
            <strong>{teamRoleLabels[member.role]}</strong>:{' '}
            <Link to={`/nguoi?mo=${member.personId}`}>{member.name}</Link>
            {member.duty !== null && ` · ${member.duty}`}
            <br />
            {spanWords(member.from, member.to)}
          </>
        )}
      </FactsBlock>
      {adding && (
        <MemberAct
          team={{
            id,
            name: fields.name,
            hasLeader: members.some(({ role, to }) => role === 'leader' && to === null),
          }}
          close={() => setAdding(false)}
        />
      )}
      {ending !== null && (
        <DayAct
          title={`${ending.name} thôi ở ${fields.name}`}
          verb="Ghi"
          label="Thôi từ ngày"
          act={(to) => end.mutateAsync({ id: ending.id, to })}
          close={() => setEnding(null)}
        />
      )}
    </>
  )
}
