import { Button } from 'antd'
import { useState } from 'react'
import type { DossierDetail } from '../../shared/admissions/detail.ts'
import { introducerKindLabels } from '../../shared/admissions/fields.ts'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { dateWords } from '../people/words.ts'
import { EndIntroducer } from './EndIntroducer.tsx'
import { IntroducerAct } from './IntroducerAct.tsx'

interface IntroducersProps {
  readonly dossier: DossierDetail
  readonly mayChange: boolean
}

type Introducer = DossierDetail['introducers'][number]
type Act = { readonly kind: 'add' } | { readonly kind: 'replace' | 'change' | 'end'; readonly of: Introducer }

/** Who introduces, how long they have worked together, who replaced whom. */
export function Introducers({ dossier, mayChange }: IntroducersProps) {
  const [act, setAct] = useState<Act | null>(null)
  const offered = mayChange && dossier.steps.includes('introducers')
  const close = (): void => setAct(null)
  return (
    <>
      <FactsBlock
        title="Người giới thiệu"
        facts={dossier.introducers}
        none="Chưa ghi người giới thiệu."
        isPast={({ endedOn }) => endedOn !== null}
        {...(offered && {
          add: <Button onClick={() => setAct({ kind: 'add' })}>Thêm người giới thiệu</Button>,
          acts: (of: Introducer) =>
            of.endedOn === null && (
              <>
                <Button size="small" type="text" onClick={() => setAct({ kind: 'change', of })}>
                  Sửa
                </Button>
                <Button size="small" type="text" onClick={() => setAct({ kind: 'replace', of })}>
                  Thay
                </Button>
                <Button size="small" type="text" onClick={() => setAct({ kind: 'end', of })}>
                  Thôi
                </Button>
              </>
            ),
        })}
      >
        {(introducer) => <IntroducerWords introducer={introducer} />}
      </FactsBlock>
      {act !== null && act.kind !== 'end' && (
        <IntroducerAct
          dossier={dossier}
          changed={act.kind === 'change' ? act.of : null}
          replaced={act.kind === 'replace' ? act.of : null}
          close={close}
        />
      )}
      {act?.kind === 'end' && <EndIntroducer dossier={dossier} introducer={act.of} close={close} />}
    </>
  )
}

function IntroducerWords({ introducer }: { readonly introducer: Introducer }) {
  const { kind, name, monthsTogether, monthsNeeded, resolution, endedOn, replacesName } = introducer
  const short = monthsTogether !== null && monthsTogether < monthsNeeded
  return (
    <>
      {name}
      <span className="quiet">
        {kind !== 'member' && ` · ${introducerKindLabels[kind]}`}
        {resolution !== null && ` · số ${resolution}`}
        {replacesName !== null && ` · thay ${replacesName}`}
        {endedOn !== null && ` · thôi từ ${dateWords(endedOn)}`}
      </span>
      {kind === 'member' && monthsTogether !== null && (
        <span className={short ? 'state-attention' : 'quiet'}>
          {' '}
          · cùng công tác {monthsTogether} tháng{short && ` (cần ${monthsNeeded})`}
        </span>
      )}
    </>
  )
}
