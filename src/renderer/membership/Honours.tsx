import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { MemberDetail } from '../../shared/membership/detail.ts'
import { disciplineLabels, gapReasonLabels } from '../../shared/membership/words.ts'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { useMay } from '../frame/session.ts'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { dateWords, spanWords } from '../people/words.ts'
import { AddBadge } from './AddBadge.tsx'
import { AddDiscipline } from './AddDiscipline.tsx'
import { AddGap } from './AddGap.tsx'

type Act =
  | { readonly kind: 'badge' | 'discipline' | 'gap' }
  | {
      readonly kind: 'drop-badge' | 'drop-discipline' | 'drop-gap'
      readonly id: number
      readonly words: string
    }

/** Badges, discipline, and time outside party life: what decides over party age and the next badge. */
export function Honours({ member }: { readonly member: MemberDetail }) {
  const may = useMay()
  const [act, setAct] = useState<Act | null>(null)
  const close = (): void => setAct(null)
  const dropBadge = useMutation(rpc.membership.dropBadge.mutationOptions())
  const dropGap = useMutation(rpc.membership.dropGap.mutationOptions())
  const trash = useMutation(rpc.membership.trash.mutationOptions())
  const drop = (next: Act) => may.write && <Button onClick={() => setAct(next)}>Bỏ</Button>
  return (
    <>
      <FactsBlock
        title="Huy hiệu Đảng"
        facts={member.badges}
        none="Chưa ghi Huy hiệu nào."
        add={may.write && <Button onClick={() => setAct({ kind: 'badge' })}>Ghi Huy hiệu</Button>}
        acts={({ id, years }) => drop({ kind: 'drop-badge', id, words: `Huy hiệu ${years} năm` })}
      >
        {({ years, awardedOn, decisionNumber, posthumous }) => (
          <>
            <strong>{years} năm tuổi đảng</strong>
            {posthumous && ' (truy tặng)'}
            {awardedOn !== null && `, trao ${dateWords(awardedOn)}`}
            {decisionNumber !== null && `, quyết định ${decisionNumber}`}
          </>
        )}
      </FactsBlock>
      <FactsBlock
        title="Kỷ luật"
        facts={member.disciplines}
        none="Không có."
        add={may.write && <Button onClick={() => setAct({ kind: 'discipline' })}>Ghi kỷ luật</Button>}
        acts={({ id, form }) =>
          drop({ kind: 'drop-discipline', id, words: `kỷ luật ${disciplineLabels[form]}` })
        }
      >
        {({ form, decidedOn, decisionNumber, decidedBy, why }) => (
          <>
            <strong>{disciplineLabels[form]}</strong>
            {decidedOn !== null && `, ${dateWords(decidedOn)}`}
            {decisionNumber !== null && `, quyết định ${decisionNumber}`}
            {decidedBy !== null && `, ${decidedBy}`}
            <br />
            <span className="quiet">{why}</span>
          </>
        )}
      </FactsBlock>
      <FactsBlock
        title="Gián đoạn, trừ vào tuổi đảng"
        facts={member.gaps}
        none="Không có."
        add={may.write && <Button onClick={() => setAct({ kind: 'gap' })}>Ghi gián đoạn</Button>}
        acts={({ id }) => drop({ kind: 'drop-gap', id, words: 'thời gian gián đoạn' })}
      >
        {({ reason, from, to, note }) => (
          <>
            {gapReasonLabels[reason]}, {spanWords(from, to)}
            <br />
            <span className="quiet">{note}</span>
          </>
        )}
      </FactsBlock>
      {act?.kind === 'badge' && <AddBadge member={member} close={close} />}
      {act?.kind === 'discipline' && <AddDiscipline member={member} close={close} />}
      {act?.kind === 'gap' && <AddGap member={member} close={close} />}
      {act !== null && 'words' in act && (
        <ConfirmAct
          title={`Bỏ ghi ${act.words} của ${member.fullName}`}
          verb="Bỏ ghi"
          act={() =>
            act.kind === 'drop-badge'
              ? dropBadge.mutateAsync({ id: act.id })
              : act.kind === 'drop-gap'
                ? dropGap.mutateAsync({ id: act.id })
                : trash.mutateAsync({ table: 'member_discipline', id: act.id })
          }
          close={close}
        >
          Dùng khi ghi nhầm. Việc bỏ ghi vẫn còn trong nhật ký và có thể hoàn tác.
        </ConfirmAct>
      )}
    </>
  )
}
