import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { SympathizerDetail } from '../../shared/sympathizers/contract.ts'
import { rpc } from '../client/client.ts'
import { DayAct } from '../form/DayAct.tsx'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { spanWords } from '../people/words.ts'
import { AssignHelper } from './AssignHelper.tsx'

type Helper = SympathizerDetail['helpers'][number]
type Act =
  | { readonly kind: 'assign' }
  | { readonly kind: 'replace'; readonly helper: Helper }
  | { readonly kind: 'end'; readonly helper: Helper }

interface HelpersAndStaysProps {
  readonly tracked: SympathizerDetail
  readonly mayChange: boolean
}

/** Who helps the person, and which cells follow and followed. */
export function HelpersAndStays({ tracked, mayChange }: HelpersAndStaysProps) {
  const [act, setAct] = useState<Act | null>(null)
  const end = useMutation(rpc.sympathizers.endHelper.mutationOptions())
  const close = (): void => setAct(null)
  const { id, helpers } = tracked
  const { fullName } = tracked.person
  return (
    <>
      <FactsBlock
        title="Đảng viên được phân công giúp đỡ"
        facts={helpers}
        none="Chưa phân công ai."
        isPast={({ to }) => to !== null}
        add={mayChange && <Button onClick={() => setAct({ kind: 'assign' })}>Phân công</Button>}
        acts={(helper) =>
          mayChange &&
          helper.to === null && (
            <>
              <Button onClick={() => setAct({ kind: 'replace', helper })}>Thay</Button>
              <Button onClick={() => setAct({ kind: 'end', helper })}>Kết thúc</Button>
            </>
          )
        }
      >
        {(helper) => (
          <>
            {helper.personId === null ? (
              <>
                {helper.name} <span className="quiet">(tên theo danh sách, chưa khớp với hồ sơ nào)</span>
              </>
            ) : (
              <Link to={`/nguoi?mo=${helper.personId}`}>{helper.name}</Link>
            )}
            <br />
            {spanWords(helper.from, helper.to)}
            {helper.resolution !== null && `, nghị quyết ${helper.resolution}`}
          </>
        )}
      </FactsBlock>
      <FactsBlock
        title="Chi bộ theo dõi"
        facts={tracked.stays}
        none="Chưa ghi."
        isPast={({ to }) => to !== null}
      >
        {(stay) => (
          <>
            {stay.cellName}
            <br />
            {spanWords(stay.from, stay.to)}
          </>
        )}
      </FactsBlock>
      {act?.kind === 'assign' && (
        <AssignHelper id={id} fullName={fullName} advice={tracked.helperAdvice} close={close} />
      )}
      {act?.kind === 'replace' && (
        <AssignHelper
          id={id}
          fullName={fullName}
          advice={tracked.helperAdvice}
          replaces={act.helper}
          close={close}
        />
      )}
      {act?.kind === 'end' && (
        <DayAct
          title={`Kết thúc phân công ${act.helper.name}`}
          verb="Kết thúc"
          label="Thôi giúp đỡ từ ngày"
          act={(to) => end.mutateAsync({ helperId: act.helper.id, to })}
          close={close}
        />
      )}
    </>
  )
}
