import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { PersonDetail } from '../../shared/people/contract.ts'
import { PostAct } from '../cells/PostAct.tsx'
import { rpc } from '../client/client.ts'
import { DayAct } from '../form/DayAct.tsx'
import { useMay } from '../frame/session.ts'
import { FactsBlock } from './FactsBlock.tsx'
import { JoinCell } from './JoinCell.tsx'
import { LeaveCell } from './LeaveCell.tsx'
import { spanWords, standingLabels } from './words.ts'

type Act =
  | { readonly kind: 'join' }
  | { readonly kind: 'leave'; readonly id: number; readonly cellName: string }
  | { readonly kind: 'post' }
  | { readonly kind: 'end'; readonly id: number; readonly postLabel: string }

/** Where the person is or was a party member, and the posts held. */
export function PartyLife({ person }: { readonly person: PersonDetail }) {
  const may = useMay()
  const [act, setAct] = useState<Act | null>(null)
  const close = (): void => setAct(null)
  const endPost = useMutation(rpc.cells.endPost.mutationOptions())
  return (
    <>
      <FactsBlock
        title="Sinh hoạt đảng"
        facts={person.memberships}
        none="Chưa ghi sinh hoạt ở chi bộ nào."
        isPast={({ to }) => to !== null}
        add={may.write && <Button onClick={() => setAct({ kind: 'join' })}>Thêm chi bộ</Button>}
        acts={({ id, cellName, to }) =>
          to === null &&
          may.write && <Button onClick={() => setAct({ kind: 'leave', id, cellName })}>Kết thúc</Button>
        }
      >
        {(stay) => (
          <>
            <Link to={`/chi-bo?mo=${stay.cellId}`}>{stay.cellName}</Link>
            <br />
            {standingLabels[stay.standing]}, {spanWords(stay.from, stay.to)}
          </>
        )}
      </FactsBlock>
      <FactsBlock
        title="Chức vụ"
        facts={person.posts}
        none="Chưa ghi chức vụ nào."
        isPast={({ to }) => to !== null}
        add={may.write && <Button onClick={() => setAct({ kind: 'post' })}>Thêm chức vụ</Button>}
        acts={({ id, postLabel, to }) =>
          to === null &&
          may.write && <Button onClick={() => setAct({ kind: 'end', id, postLabel })}>Kết thúc</Button>
        }
      >
        {(post) => (
          <>
            <strong>{post.postLabel}</strong>, {post.cellName}
            <br />
            {spanWords(post.from, post.to)}
          </>
        )}
      </FactsBlock>
      {act?.kind === 'join' && <JoinCell person={person} close={close} />}
      {act?.kind === 'post' && (
        <PostAct
          title={`Thêm chức vụ cho ${person.fields.fullName}`}
          person={person}
          likelyCellId={person.memberships.find(({ to }) => to === null)?.cellId ?? null}
          close={close}
        />
      )}
      {act?.kind === 'leave' && <LeaveCell membershipId={act.id} cellName={act.cellName} close={close} />}
      {act?.kind === 'end' && (
        <DayAct
          title={`Kết thúc chức vụ ${act.postLabel}`}
          verb="Kết thúc"
          label="Thôi giữ chức vụ từ ngày"
          act={(to) => endPost.mutateAsync({ postId: act.id, to })}
          close={close}
        />
      )}
    </>
  )
}
