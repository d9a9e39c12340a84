import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { CellDetail } from '../../shared/cells/contract.ts'
import { postKindLabels } from '../../shared/cells/fields.ts'
import { rpc } from '../client/client.ts'
import { DayAct } from '../form/DayAct.tsx'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { spanWords } from '../people/words.ts'
import { CellTerms } from './CellTerms.tsx'
import { PostAct } from './PostAct.tsx'

type Post = CellDetail['posts'][number]
type Act =
  | { readonly kind: 'add' }
  | { readonly kind: 'replace'; readonly post: Post }
  | { readonly kind: 'end'; readonly post: Post }

/** Who holds and held the posts of the cell. */
export function CellPosts({ cell, mayChange }: { readonly cell: CellDetail; readonly mayChange: boolean }) {
  const [act, setAct] = useState<Act | null>(null)
  const endPost = useMutation(rpc.cells.endPost.mutationOptions())
  const close = (): void => setAct(null)
  return (
    <>
      <FactsBlock
        title="Chức vụ"
        facts={cell.posts}
        none="Chưa ghi ai giữ chức vụ."
        isPast={({ to }) => to !== null}
        add={mayChange && <Button onClick={() => setAct({ kind: 'add' })}>Thêm chức vụ</Button>}
        acts={(post) =>
          mayChange &&
          post.to === null && (
            <>
              <Button onClick={() => setAct({ kind: 'replace', post })}>Thay</Button>
              <Button onClick={() => setAct({ kind: 'end', post })}>Kết thúc</Button>
            </>
          )
        }
      >
        {(post) => (
          <>
            <strong>{postKindLabels[post.post]}</strong>:{' '}
            <Link to={`/nguoi?mo=${post.personId}`}>{post.personName}</Link>
            {post.villageName !== null && ` (${post.villageName})`}
            {post.local === false && <span className="state-attention"> ● không phải người địa phương</span>}
            <br />
            {spanWords(post.from, post.to)}
          </>
        )}
      </FactsBlock>
      <CellTerms cell={cell} mayChange={mayChange} />
      {act?.kind === 'add' && <PostAct title={`Thêm chức vụ tại ${cell.name}`} cell={cell} close={close} />}
      {act?.kind === 'replace' && (
        <PostAct
          title={`Thay ${postKindLabels[act.post.post]} ${act.post.personName}`}
          cell={cell}
          replaces={act.post.post}
          close={close}
        />
      )}
      {act?.kind === 'end' && (
        <DayAct
          title={`Kết thúc chức vụ ${postKindLabels[act.post.post]} của ${act.post.personName}`}
          verb="Kết thúc"
          label="Thôi giữ chức vụ từ ngày"
          act={(to) => endPost.mutateAsync({ postId: act.post.id, to })}
          close={close}
        />
      )}
    </>
  )
}
