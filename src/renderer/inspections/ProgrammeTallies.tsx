import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { ProgrammeRow } from '../../shared/inspections/programme-contract.ts'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { useMay } from '../frame/session.ts'
import { ProgrammeAct } from './ProgrammeAct.tsx'

interface ProgrammeTalliesProps {
  readonly programmes: readonly ProgrammeRow[]
  /** Only its lines are shown below. */
  readonly chosen: number | undefined
  readonly onChoose: (id: number | undefined) => void
}

/** Each programme that holds in the year, with what of it is done. */
export function ProgrammeTallies({ programmes, chosen, onChoose }: ProgrammeTalliesProps) {
  const may = useMay()
  const [act, setAct] = useState<{ what: 'edit' | 'trash'; row: ProgrammeRow } | null>(null)
  const trash = useMutation(rpc.inspections.trashProgrammes.mutationOptions())
  const close = (): void => setAct(null)
  if (programmes.length === 0) return null
  return (
    <ul className="programmes" aria-label="Các chương trình">
      {programmes.map((row) => {
        const { planned, done, underWay, late } = row.tally
        return (
          <li key={row.id}>
            <button
              type="button"
              className="link-button"
              aria-pressed={row.id === chosen}
              title={
                row.id === chosen ? 'Hiện mục của mọi chương trình' : 'Chỉ hiện mục của chương trình này'
              }
              onClick={() => onChoose(row.id === chosen ? undefined : row.id)}
            >
              {row.fields.title}
            </button>
            {row.fields.number !== null && <span className="quiet"> số {row.fields.number}</span>}
            <span className="programme-tally">
              Đã thực hiện{' '}
              <strong className="figures">
                {done}/{planned}
              </strong>
              {underWay > 0 && <span className="state-attention"> · ◔ {underWay} đang làm</span>}
              {late > 0 && <span className="state-overdue"> · ▲ {late} chậm</span>}
            </span>
            {may.write && row.id === chosen && (
              <span className="row">
                <Button size="small" onClick={() => setAct({ what: 'edit', row })}>
                  Sửa chương trình
                </Button>
                <Button size="small" onClick={() => setAct({ what: 'trash', row })}>
                  Chuyển vào thùng rác
                </Button>
              </span>
            )}
          </li>
        )
      })}
      {act?.what === 'edit' && <ProgrammeAct programme={act.row} close={close} />}
      {act?.what === 'trash' && (
        <ConfirmAct
          title={`Chuyển “${act.row.fields.title}” và ${act.row.tally.planned} mục vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={async () => {
            await trash.mutateAsync({ ids: [act.row.id] })
            onChoose(undefined)
          }}
          close={close}
        >
          Các cuộc đã mở theo chương trình vẫn giữ. Có thể lấy lại trong Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )}
    </ul>
  )
}
