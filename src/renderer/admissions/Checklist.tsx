import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { ChecklistRow, DossierDetail } from '../../shared/admissions/detail.ts'
import { partialDate } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { usePassedAct } from '../form/use-passed-act.tsx'
import { today } from '../frame/as-of.ts'
import { dateWords } from '../people/words.ts'
import { MissingPaperSlip } from './MissingPaperSlip.tsx'
import { PaperAct } from './PaperAct.tsx'

interface ChecklistProps {
  readonly dossier: DossierDetail
  readonly mayChange: boolean
}

const words = {
  received: 'Đã nhận',
  missing: 'Còn thiếu',
  later: 'Chưa đến bước',
  not_needed: 'Không cần',
} as const
const marks = { received: '✓', missing: '▲', later: '○', not_needed: '–' } as const
const tones = {
  received: 'state-good',
  missing: 'state-attention',
  later: 'quiet',
  not_needed: 'quiet',
} as const

/** Lists A, B and C with their form numbers: what has come, what is missing. */
export function Checklist({ dossier, mayChange }: ChecklistProps) {
  const [changing, setChanging] = useState<ChecklistRow | null>(null)
  const [printing, setPrinting] = useState(false)
  const missing = dossier.checklist
    .flatMap(({ rows }) => rows)
    .filter(({ state }) => state === 'missing').length
  return (
    <>
      <p className="row">
        <span>{missing === 0 ? 'Không thiếu giấy tờ của bước này.' : `Còn thiếu ${missing} giấy tờ.`}</span>
        <Button onClick={() => setPrinting(true)}>In phiếu báo thiếu</Button>
      </p>
      {dossier.checklist.map(({ part, label, rows }) => (
        <section key={part} aria-label={label}>
          <h3>
            {part}. {label}
          </h3>
          <table className="dossier-table">
            <tbody>
              {rows.map((row) => (
                <tr key={row.paper}>
                  <td className={`dossier-table-state ${tones[row.state]}`}>
                    <span aria-hidden="true">{marks[row.state]}</span> {words[row.state]}
                  </td>
                  <td>
                    {row.label}
                    {row.formCode !== null && <span className="quiet"> ({row.formCode})</span>}
                    {row.number !== null && <span className="quiet"> · số {row.number}</span>}
                    {row.note !== null && <span className="quiet"> · {row.note}</span>}
                  </td>
                  <td className="figures">{row.receivedOn === null ? '' : dateWords(row.receivedOn)}</td>
                  {mayChange && (
                    <td className="dossier-table-acts">
                      {row.state === 'missing' && <ReceivedToday dossier={dossier} row={row} />}
                      <Button size="small" type="text" onClick={() => setChanging(row)}>
                        Sửa
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
      {changing !== null && <PaperAct dossier={dossier} row={changing} close={() => setChanging(null)} />}
      {printing && <MissingPaperSlip of={{ id: dossier.id }} done={() => setPrinting(false)} />}
    </>
  )
}

function ReceivedToday({ dossier, row }: { readonly dossier: DossierDetail; readonly row: ChecklistRow }) {
  const set = useMutation(rpc.admissions.setPapers.mutationOptions())
  const { paper, formCode, datedOn, number, note } = row
  const receive = usePassedAct(`Đã nhận: ${row.label}`, (passReason) =>
    set.mutateAsync({
      id: dossier.id,
      version: dossier.version,
      papers: [
        { paper, formCode, datedOn, number, note, receivedOn: partialDate(today()), notNeeded: false },
      ],
      passReason,
    }),
  )
  return (
    <>
      <Button size="small" loading={receive.running} onClick={receive.go}>
        Nhận hôm nay
      </Button>
      {receive.dialog}
    </>
  )
}
