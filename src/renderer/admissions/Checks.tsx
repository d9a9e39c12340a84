import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { DossierDetail } from '../../shared/admissions/detail.ts'
import { relationLabels, waivedLabels } from '../../shared/admissions/fields.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { usePassedAct } from '../form/use-passed-act.tsx'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { dateWords } from '../people/words.ts'
import { AnswerCheck, CheckAct, WaiveCheck } from './CheckActs.tsx'

interface ChecksProps {
  readonly dossier: DossierDetail
  readonly mayChange: boolean
}

type Check = DossierDetail['checks'][number]
type Act = { readonly kind: 'add' } | { readonly kind: 'change' | 'answer' | 'waive'; readonly of: Check }

const words = {
  to_send: '○ chưa gửi',
  waiting: '◔ chờ trả lời',
  overdue: '■ quá hạn trả lời',
  answered: '✓ đã trả lời',
  waived: '– không phải thẩm tra',
} as const
const tones = {
  to_send: 'state-attention',
  waiting: '',
  overdue: 'state-overdue',
  answered: 'state-good',
  waived: 'quiet',
} as const

/** Whose history is checked, where it was asked, what came back. */
export function Checks({ dossier, mayChange }: ChecksProps) {
  const [act, setAct] = useState<Act | null>(null)
  const offered = mayChange && dossier.steps.includes('checks')
  const close = (): void => setAct(null)
  return (
    <>
      <FactsBlock
        title="Thẩm tra lý lịch"
        facts={dossier.checks}
        none="Chưa ghi người phải thẩm tra."
        {...(offered && {
          add: <Button onClick={() => setAct({ kind: 'add' })}>Thêm người thẩm tra</Button>,
          acts: (of: Check) => (
            <>
              {of.state !== 'answered' && of.state !== 'waived' && (
                <Button size="small" onClick={() => setAct({ kind: 'answer', of })}>
                  Ghi trả lời
                </Button>
              )}
              <Button size="small" type="text" onClick={() => setAct({ kind: 'change', of })}>
                Sửa
              </Button>
              <Button size="small" type="text" onClick={() => setAct({ kind: 'waive', of })}>
                Miễn
              </Button>
              <RemoveCheck dossier={dossier} check={of} />
            </>
          ),
        })}
      >
        {(check) => (
          <>
            {check.subject}
            <span className="quiet">
              {' '}
              · {relationLabels[check.relation]}
              {check.place !== null && ` · ${check.place}`}
              {check.sentOn !== null && ` · gửi ${dateWords(check.sentOn)}`}
              {check.waived !== null && ` · ${waivedLabels[check.waived]}`}
              {check.result !== null && ` · ${check.result}`}
            </span>
            <span className={tones[check.state]}>
              {' '}
              · {words[check.state]}
              {check.dueOn !== null &&
                (check.state === 'waiting' || check.state === 'overdue') &&
                ` (hạn ${formatDay(check.dueOn)})`}
            </span>
          </>
        )}
      </FactsBlock>
      {act?.kind === 'add' && <CheckAct dossier={dossier} check={null} close={close} />}
      {act?.kind === 'change' && <CheckAct dossier={dossier} check={act.of} close={close} />}
      {act?.kind === 'answer' && <AnswerCheck dossier={dossier} check={act.of} close={close} />}
      {act?.kind === 'waive' && <WaiveCheck dossier={dossier} check={act.of} close={close} />}
    </>
  )
}

function RemoveCheck({ dossier, check }: { readonly dossier: DossierDetail; readonly check: Check }) {
  const remove = useMutation(rpc.admissions.removeCheck.mutationOptions())
  const act = usePassedAct(`Bỏ dòng thẩm tra ${check.subject}`, (passReason) =>
    remove.mutateAsync({ id: dossier.id, version: dossier.version, checkId: check.id, passReason }),
  )
  return (
    <>
      <Button size="small" type="text" loading={act.running} onClick={act.go}>
        Bỏ
      </Button>
      {act.dialog}
    </>
  )
}
