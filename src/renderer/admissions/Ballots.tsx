import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { DossierBallot, DossierDetail } from '../../shared/admissions/detail.ts'
import { bodyLabels, purposeLabels, voteMethodLabels } from '../../shared/admissions/fields.ts'
import { rpc } from '../client/client.ts'
import { usePassedAct } from '../form/use-passed-act.tsx'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { dateWords } from '../people/words.ts'
import { BallotAct, type WantedBallot } from './BallotAct.tsx'

interface BallotsProps {
  readonly dossier: DossierDetail
  readonly mayChange: boolean
}

const stopWords = { not_held: '○ chưa họp', reached: '✓ đạt', not_reached: '■ chưa đạt' } as const
const stopTones = { not_held: 'quiet', reached: 'state-good', not_reached: 'state-overdue' } as const
const votingSteps = {
  admission: 'voteAdmission',
  recognition: 'voteRecognition',
  removal: 'voteRemoval',
} as const

/** The bodies that vote, in the order of the route, and every round with its right denominator. */
export function Ballots({ dossier, mayChange }: BallotsProps) {
  const [wanted, setWanted] = useState<WantedBallot | null>(null)
  const may = (purpose: keyof typeof votingSteps): boolean =>
    mayChange && dossier.steps.includes(votingSteps[purpose])
  return (
    <>
      <table className="dossier-table">
        <tbody>
          {dossier.stops.map((stop) => (
            <tr key={`${stop.purpose} ${stop.body}`}>
              <td>{purposeLabels[stop.purpose]}</td>
              <td>{bodyLabels[stop.body]}</td>
              <td className="quiet">{stop.share}</td>
              <td className={stopTones[stop.state]}>
                {stopWords[stop.state]}
                {stop.failedRounds > 0 && ` (${stop.failedRounds} lần chưa đạt)`}
                {stop.toBeReported && ', báo cáo cấp ủy có thẩm quyền'}
              </td>
              {mayChange && (
                <td className="dossier-table-acts">
                  {may(stop.purpose) && (
                    <Button
                      size="small"
                      onClick={() => setWanted({ purpose: stop.purpose, body: stop.body, ballot: null })}
                    >
                      Ghi kết quả
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <FactsBlock
        title="Các lần biểu quyết"
        facts={dossier.ballots}
        none="Chưa ghi lần biểu quyết nào."
        {...(mayChange && {
          acts: (ballot: DossierBallot) =>
            may(ballot.purpose) && (
              <>
                <Button
                  size="small"
                  type="text"
                  onClick={() => setWanted({ purpose: ballot.purpose, body: ballot.body, ballot })}
                >
                  Sửa
                </Button>
                <RemoveBallot dossier={dossier} ballot={ballot} />
              </>
            ),
        })}
      >
        {(ballot) => (
          <>
            {bodyLabels[ballot.body]}, {purposeLabels[ballot.purpose].toLocaleLowerCase('vi')}, lần{' '}
            {ballot.round}, {dateWords(ballot.heldOn)}:{' '}
            <strong className={ballot.reached ? 'state-good' : 'state-overdue'}>
              {ballot.percent ?? `${ballot.inFavour}/${ballot.entitled}`}{' '}
              {ballot.reached ? '✓ đạt' : '■ chưa đạt'}
            </strong>
            <span className="quiet">
              {' '}
              · cần {ballot.needed} phiếu trên {ballot.entitled} người
              {ballot.method !== null && ` · ${voteMethodLabels[ballot.method].toLocaleLowerCase('vi')}`}
              {ballot.resolutionNumber !== null && ` · số ${ballot.resolutionNumber}`} · {ballot.source}
            </span>
          </>
        )}
      </FactsBlock>
      {wanted !== null && <BallotAct dossier={dossier} wanted={wanted} close={() => setWanted(null)} />}
    </>
  )
}

function RemoveBallot({
  dossier,
  ballot,
}: {
  readonly dossier: DossierDetail
  readonly ballot: DossierBallot
}) {
  const remove = useMutation(rpc.admissions.removeBallot.mutationOptions())
  const act = usePassedAct(`Bỏ lần biểu quyết ${ballot.round} của ${bodyLabels[ballot.body]}`, (passReason) =>
    remove.mutateAsync({ id: dossier.id, version: dossier.version, ballotId: ballot.id, passReason }),
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
