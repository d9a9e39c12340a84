import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { DossierDetail } from '../../shared/admissions/detail.ts'
import type { Step } from '../../shared/admissions/steps.ts'
import { rpc } from '../client/client.ts'
import { usePassedAct } from '../form/use-passed-act.tsx'
import { ActMenu } from '../frame/ActMenu.tsx'
import { CeremonyAct } from './CeremonyAct.tsx'
import { CloseAct } from './CloseAct.tsx'
import { DayOnlyAct } from './DayOnlyAct.tsx'
import { DecisionAct } from './DecisionAct.tsx'
import { ExtendAct } from './ExtendAct.tsx'
import { MoveAct } from './MoveAct.tsx'
import { RefuseAct } from './RefuseAct.tsx'
import { RemovalAct } from './RemovalAct.tsx'

interface DossierActsProps {
  readonly dossier: DossierDetail
}

/** The acts that have a dialog here; papers, introducers, checks and votes stand in their own tabs. */
const acts = [
  { step: 'permit', label: 'Cho làm thủ tục' },
  { step: 'decide', label: 'Quyết định kết nạp' },
  { step: 'receiveDecision', label: 'Chi bộ nhận quyết định' },
  { step: 'holdCeremony', label: 'Lễ kết nạp' },
  { step: 'declareRecord', label: 'Khai lý lịch đảng viên' },
  { step: 'recognise', label: 'Công nhận chính thức' },
  { step: 'refuse', label: 'Không đồng ý kết nạp' },
  { step: 'extendDecision', label: 'Gia hạn xét kết nạp' },
  { step: 'extendRecognition', label: 'Gia hạn xét công nhận' },
  { step: 'move', label: 'Người vào Đảng chuyển đi' },
  { step: 'remove', label: 'Xóa tên dự bị' },
  { step: 'close', label: 'Khép hồ sơ' },
] as const satisfies readonly { step: Step; label: string }[]
type Act = (typeof acts)[number]['step']

/** So many acts stand as buttons, in the order of the way; the rest under "Khác". */
const shownActs = 2

/** What may be done next, as the stage allows. */
export function DossierActs({ dossier }: DossierActsProps) {
  const [act, setAct] = useState<Act | null>(null)
  const close = (): void => setAct(null)
  const offered = acts
    .filter(({ step }) => dossier.steps.includes(step))
    // what is written down may be corrected, but it is not what comes next
    .toSorted((a, b) => Number(isDone(dossier, a.step)) - Number(isDone(dossier, b.step)))
  const rest = offered.slice(shownActs)
  return (
    <div className="row">
      {offered.slice(0, shownActs).map(({ step, label }, index) => (
        <Button
          key={step}
          type={index === 0 && isNext(dossier, step) ? 'primary' : 'default'}
          onClick={() => setAct(step)}
        >
          {label}
        </Button>
      ))}
      {rest.length > 0 && (
        <ActMenu
          menu={{ items: rest.map(({ step, label }) => ({ key: step, label, onClick: () => setAct(step) })) }}
        >
          <Button aria-haspopup="menu">Việc khác ⌄</Button>
        </ActMenu>
      )}
      {dossier.steps.includes('reopen') && <Reopen dossier={dossier} />}
      {act !== null && <Dialog act={act} dossier={dossier} close={close} />}
    </div>
  )
}

function isDone({ permissionOn, decision, recordDeclaredOn }: DossierDetail, step: Act): boolean {
  if (step === 'permit') return permissionOn !== null
  if (step === 'receiveDecision') return decision !== null && decision.receivedOn !== null
  return step === 'declareRecord' && recordDeclaredOn !== null
}

/** Until the cell has voted nothing here is next but a paper: what must be done stands in the tabs. */
function isNext(dossier: DossierDetail, step: Act): boolean {
  if (isDone(dossier, step)) return false
  const early = dossier.stage === 'preparing' || dossier.stage === 'probation'
  return !early || step === 'permit' || step === 'declareRecord'
}

function Dialog({
  act,
  ...rest
}: {
  readonly act: Act
  readonly dossier: DossierDetail
  readonly close: () => void
}) {
  switch (act) {
    case 'permit':
    case 'decide':
    case 'recognise':
      return <DecisionAct kind={act} {...rest} />
    case 'receiveDecision':
    case 'declareRecord':
      return <DayOnlyAct kind={act} {...rest} />
    case 'holdCeremony':
      return <CeremonyAct {...rest} />
    case 'refuse':
      return <RefuseAct {...rest} />
    case 'extendDecision':
      return <ExtendAct of="admission" {...rest} />
    case 'extendRecognition':
      return <ExtendAct of="recognition" {...rest} />
    case 'move':
      return <MoveAct {...rest} />
    case 'remove':
      return <RemovalAct {...rest} />
    case 'close':
      return <CloseAct {...rest} />
  }
}

function Reopen({ dossier }: DossierActsProps) {
  const reopen = useMutation(rpc.admissions.reopen.mutationOptions())
  const { id, version } = dossier
  const act = usePassedAct('Mở lại hồ sơ', (passReason) => reopen.mutateAsync({ id, version, passReason }))
  return (
    <>
      <Button loading={act.running} onClick={act.go}>
        Mở lại hồ sơ
      </Button>
      {act.dialog}
    </>
  )
}
