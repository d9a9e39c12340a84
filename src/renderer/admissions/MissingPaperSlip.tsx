import './slip.css'
import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'
import type { MissingPaperSlip as Slip } from '../../shared/admissions/detail.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { dateWords } from '../people/words.ts'

interface MissingPaperSlipProps {
  readonly of: { readonly id: number } | { readonly cellId: number }
  readonly done: () => void
}

/** One sheet for the cell's secretary: what each dossier still lacks. Asks for the printer at once. */
export function MissingPaperSlip({ of, done }: MissingPaperSlipProps) {
  const { message } = App.useApp()
  const slip = useQuery(rpc.admissions.missingPaperSlip.queryOptions({ input: of, gcTime: 0 }))
  const leave = useEffectEvent(done)
  const fail = useEffectEvent((error: unknown) => {
    void message.error(explainError(error))
    done()
  })
  useEffect(() => {
    if (slip.error !== null) return fail(slip.error)
    if (slip.data === undefined) return
    const end = (): void => leave()
    window.addEventListener('afterprint', end)
    window.print()
    return () => window.removeEventListener('afterprint', end)
  }, [slip.data, slip.error])
  return slip.data === undefined
    ? null
    : createPortal(
        <div className="print-copy" data-orientation="portrait">
          <Sheet slip={slip.data} />
        </div>,
        document.body,
      )
}

function Sheet({ slip }: { readonly slip: Slip }) {
  return (
    <article className="slip">
      <header>
        <p>{slip.superior}</p>
        <p>
          <strong>{slip.office}</strong>
        </p>
      </header>
      <h1>PHIẾU BÁO THIẾU GIẤY TỜ HỒ SƠ KẾT NẠP</h1>
      <p>
        Kính gửi: {slip.cellName}
        {slip.secretary !== null && `, đồng chí ${slip.secretary}, bí thư`}
      </p>
      {slip.dossiers.map(({ id, fullName, birthDate, stage, papers, others }) => (
        <section key={id}>
          <h2>
            {fullName}
            {birthDate !== null && `, sinh ${dateWords(birthDate)}`} ({stage})
          </h2>
          {papers.length + others.length === 0 ? (
            <p>Không thiếu giấy tờ của bước này.</p>
          ) : (
            <ol>
              {papers.map(({ label, formCode }) => (
                <li key={label}>
                  {label}
                  {formCode !== null && ` (mẫu ${formCode})`}
                </li>
              ))}
              {others.map((other) => (
                <li key={other}>{other}</li>
              ))}
            </ol>
          )}
        </section>
      ))}
      {slip.dossiers.length === 0 && <p>Chi bộ không có hồ sơ nào đang làm.</p>}
      <footer>
        {slip.place !== null && `${slip.place}, `}ngày {formatDay(slip.madeOn)}
      </footer>
    </article>
  )
}
