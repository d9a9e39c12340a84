import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { type ComponentProps, useState } from 'react'
import type { SympathizerDetail } from '../../shared/sympathizers/contract.ts'
import {
  type MissingPaper,
  paperWayLabels,
  sympathizerPaperLabels,
} from '../../shared/sympathizers/papers.ts'
import type { SympathizerWork } from '../../shared/sympathizers/work-contract.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { describeMoment } from '../frame/moment.ts'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { dateWords } from '../people/words.ts'
import { PaperForm } from './PaperForm.tsx'

type Paper = SympathizerWork['papers'][number]
type Act =
  | { readonly kind: 'form'; readonly paper: ComponentProps<typeof PaperForm>['paper'] }
  | { readonly kind: 'remove'; readonly paper: Paper }

interface PapersProps {
  readonly tracked: SympathizerDetail
  readonly mayChange: boolean
}

/** Papers kept, received and handed over; first what is still missing. */
export function Papers({ tracked, mayChange }: PapersProps) {
  const [act, setAct] = useState<Act | null>(null)
  const remove = useMutation(rpc.sympathizers.removePaper.mutationOptions())
  const { id, missingPapers, exceptions } = tracked
  const { fullName } = tracked.person
  const work = useQuery(rpc.sympathizers.work.queryOptions({ input: { id } }))
  if (work.isPending) return <Skeleton active paragraph={{ rows: 4 }} title={false} />
  if (work.data === undefined) return <ProblemBox error={work.error} retry={() => void work.refetch()} />
  const close = (): void => setAct(null)
  return (
    <>
      {missingPapers.length > 0 && (
        <FactsBlock
          title="Giấy tờ còn thiếu"
          facts={missingPapers.map((paper, index) => ({ ...paper, id: index + 1 }))}
          none=""
          acts={(paper) =>
            mayChange && (
              <Button onClick={() => setAct({ kind: 'form', paper: wantedOf(paper) })}>Ghi đã có</Button>
            )
          }
        >
          {(paper) => (
            <>
              <span className={paper.optional ? 'quiet' : 'state-attention'}>
                {paper.optional ? '○' : '▲'} {sympathizerPaperLabels[paper.kind]}
              </span>
              <br />
              <span className="quiet">
                {paperWayLabels[paper.way]}
                {paper.optional ? ', nên có' : ''} ({paper.source})
              </span>
            </>
          )}
        </FactsBlock>
      )}
      <FactsBlock
        title="Giấy tờ"
        facts={work.data.papers}
        none="Chưa ghi giấy tờ nào."
        add={mayChange && <Button onClick={() => setAct({ kind: 'form', paper: null })}>Thêm giấy tờ</Button>}
        acts={(paper) =>
          mayChange && (
            <>
              <Button onClick={() => setAct({ kind: 'form', paper })}>Sửa</Button>
              <Button onClick={() => setAct({ kind: 'remove', paper })}>Bỏ</Button>
            </>
          )
        }
      >
        {(paper) => (
          <>
            {sympathizerPaperLabels[paper.kind]}
            <br />
            <span className="quiet">{paperWords(paper)}</span>
          </>
        )}
      </FactsBlock>
      {exceptions.length > 0 && (
        <FactsBlock
          title="Đã ghi khi chưa đúng quy định"
          facts={exceptions.map((each, index) => ({ ...each, id: index + 1 }))}
          none=""
        >
          {({ message, source, reason, at, by }) => (
            <>
              {message} ({source})
              <br />
              <span className="quiet">
                Lý do: {reason}. {by}, {describeMoment(at, new Date())}
              </span>
            </>
          )}
        </FactsBlock>
      )}
      {act?.kind === 'form' && (
        <PaperForm sympathizerId={id} fullName={fullName} paper={act.paper} close={close} />
      )}
      {act?.kind === 'remove' && (
        <ConfirmAct
          title={`Bỏ giấy tờ “${sympathizerPaperLabels[act.paper.kind]}”`}
          verb="Bỏ"
          act={() => remove.mutateAsync({ paperId: act.paper.id })}
          close={close}
        >
          Chỉ bỏ điều ghi nhầm. Lần ghi vẫn còn trong lịch sử và hoàn tác được trong Nhật ký.
        </ConfirmAct>
      )}
    </>
  )
}

function wantedOf({ kind, way }: MissingPaper): Pick<MissingPaper, 'kind' | 'way'> {
  return { kind, way }
}

function paperWords({ way, number, datedOn, issuer, note }: Paper): string {
  return [paperWayLabels[way], number ?? '', dateWords(datedOn), issuer ?? '', note ?? '']
    .filter((part) => part !== '')
    .join(' · ')
}
