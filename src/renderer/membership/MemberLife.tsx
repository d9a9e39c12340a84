import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type {
  DepartureDetail,
  MemberDetail,
  StretchDetail,
  TransferDetail,
} from '../../shared/membership/detail.ts'
import { departureLabels, removalGroundLabels } from '../../shared/membership/words.ts'
import { rpc } from '../client/client.ts'
import { DayAct } from '../form/DayAct.tsx'
import { useMay } from '../frame/session.ts'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { dateWords, spanWords, standingLabels } from '../people/words.ts'
import { Classify } from './Classify.tsx'
import { Depart } from './Depart.tsx'
import { Exceptions } from './Exceptions.tsx'
import { Exempt } from './Exempt.tsx'
import { reasonsWords, transferDates, transferWords } from './life-words.ts'
import { MoveCell } from './MoveCell.tsx'
import { OpenOnProbation } from './OpenOnProbation.tsx'
import { DeparturePapers, TransferPapers } from './Papers.tsx'
import { RestoreMember } from './RestoreMember.tsx'
import { SendOut } from './SendOut.tsx'

type Act =
  | { readonly kind: 'out' | 'move' | 'depart' | 'restore' | 'exempt' | 'probation' }
  | { readonly kind: 'classify'; readonly stretch: StretchDetail }
  | { readonly kind: 'transfer'; readonly transfer: TransferDetail }
  | { readonly kind: 'departure'; readonly departure: DepartureDetail }
  | { readonly kind: 'end-exemption'; readonly id: number }

/** Where somebody is and was a member, how that came about, and what may happen next. */
export function MemberLife({ member }: { readonly member: MemberDetail }) {
  const may = useMay()
  const [act, setAct] = useState<Act | null>(null)
  const close = (): void => setAct(null)
  const button = (label: string, next: Act): ReactNode =>
    may.write && <Button onClick={() => setAct(next)}>{label}</Button>
  return (
    <>
      {may.write && (
        <div className="row member-acts">
          {member.now === null ? (
            member.stretches.length > 0 && button('Phục hồi đảng tịch', { kind: 'restore' })
          ) : (
            <>
              {button('Chuyển đi', { kind: 'out' })}
              {button('Chuyển chi bộ', { kind: 'move' })}
              {button('Từ trần, ra khỏi Đảng', { kind: 'depart' })}
              {button('Miễn sinh hoạt', { kind: 'exempt' })}
              {member.now.standing === 'probationary' &&
                member.dossierId === null &&
                button('Mở hồ sơ dự bị', { kind: 'probation' })}
            </>
          )}
        </div>
      )}
      {member.dossierId !== null && (
        <p>
          <Link to={`/ket-nap?mo=${member.dossierId}`}>Hồ sơ kết nạp, công nhận chính thức</Link>
        </p>
      )}
      <FactsBlock
        title="Nơi sinh hoạt đảng"
        facts={member.stretches}
        none="Chưa ghi sinh hoạt ở chi bộ nào."
        isPast={({ to }) => to !== null}
        acts={(stretch) => button('Phân loại', { kind: 'classify', stretch })}
      >
        {(stretch) => (
          <>
            <Link to={`/chi-bo?mo=${stretch.cellId}`}>{stretch.cellName}</Link>
            <br />
            {standingLabels[stretch.standing]}, {spanWords(stretch.from, stretch.to)}
            <br />
            <span className="quiet">{reasonsWords(stretch)}</span>
          </>
        )}
      </FactsBlock>
      <FactsBlock
        title="Chuyển sinh hoạt"
        facts={member.transfers}
        none="Chưa có giấy tờ chuyển sinh hoạt."
        acts={(transfer) => button('Giấy tờ', { kind: 'transfer', transfer })}
      >
        {(transfer) => (
          <>
            {transferWords(transfer)}
            <br />
            <span className="quiet">{transferDates(transfer)}</span>
          </>
        )}
      </FactsBlock>
      {member.departures.length > 0 && (
        <FactsBlock
          title="Ra khỏi danh sách"
          facts={member.departures}
          none=""
          acts={(departure) => button('Giấy tờ', { kind: 'departure', departure })}
        >
          {(departure) => (
            <>
              {departureLabels[departure.kind]},{' '}
              {departure.on === null ? 'chưa ghi ngày' : dateWords(departure.on)}
              {departure.decisionNumber !== null && `, quyết định ${departure.decisionNumber}`}
              {departure.restoredOn !== null && `, phục hồi ${dateWords(departure.restoredOn)}`}
              <br />
              <span className="quiet">
                {departure.ground !== null && removalGroundLabels[departure.ground]}
              </span>
            </>
          )}
        </FactsBlock>
      )}
      {member.exemptions.length > 0 && (
        <FactsBlock
          title="Miễn công tác và sinh hoạt đảng"
          facts={member.exemptions}
          none=""
          isPast={({ to }) => to !== null}
          acts={({ id, to }) => to === null && button('Kết thúc', { kind: 'end-exemption', id })}
        >
          {({ from, to, document, why }) => (
            <>
              {spanWords(from, to)}
              {document !== null && `, ${document}`}
              <br />
              <span className="quiet">{why}</span>
            </>
          )}
        </FactsBlock>
      )}
      <Exceptions exceptions={member.exceptions} />
      {act !== null && <ActDialog act={act} member={member} close={close} />}
    </>
  )
}

interface ActDialogProps {
  readonly act: Act
  readonly member: MemberDetail
  readonly close: () => void
}

function ActDialog({ act, member, close }: ActDialogProps) {
  const end = useMutation(rpc.membership.endExemption.mutationOptions())
  const { fullName } = member
  switch (act.kind) {
    case 'out':
      return <SendOut member={member} close={close} />
    case 'move':
      return <MoveCell member={member} close={close} />
    case 'depart':
      return <Depart member={member} close={close} />
    case 'restore':
      return <RestoreMember member={member} close={close} />
    case 'probation':
      return <OpenOnProbation member={member} close={close} />
    case 'exempt':
      return <Exempt member={member} close={close} />
    case 'classify':
      return <Classify stretch={act.stretch} close={close} />
    case 'transfer':
      return <TransferPapers transfer={act.transfer} fullName={fullName} close={close} />
    case 'departure':
      return <DeparturePapers departure={act.departure} fullName={fullName} close={close} />
    case 'end-exemption':
      return (
        <DayAct
          title={`Thôi miễn sinh hoạt: ${fullName}`}
          verb="Kết thúc"
          label="Sinh hoạt trở lại từ ngày"
          act={(to) => end.mutateAsync({ id: act.id, to })}
          close={close}
        />
      )
  }
}
