import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CaseDetail } from '../../shared/inspections/cases-contract.ts'
import { gravityLabels } from '../../shared/inspections/finding-fields.ts'
import type { FindingRow, RemedyRow } from '../../shared/inspections/findings-contract.ts'
import type { ThemeDetail } from '../../shared/inspections/themes-contract.ts'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { ActMenu } from '../frame/ActMenu.tsx'
import { dateWords } from '../people/words.ts'
import { FindingAct } from './FindingAct.tsx'
import { RemedyAct } from './RemedyAct.tsx'
import { RemedyLine } from './RemedyLine.tsx'

interface FindingBlockProps {
  readonly finding: FindingRow
  readonly mayChange: boolean
  /** The case or the round that it stands in, where that is at hand. */
  readonly it?: CaseDetail
  readonly theme?: ThemeDetail
  /** Where it was found, when that does not stand above already. */
  readonly origin?: ReactNode
}

/** One fault with its remedies, and what may be done with them. */
export function FindingBlock({ finding, mayChange, it, theme, origin }: FindingBlockProps) {
  const [act, setAct] = useState<'edit' | 'trash' | 'remedy' | RemedyRow | null>(null)
  const trash = useMutation(rpc.inspections.trashFindings.mutationOptions())
  const { fields } = finding
  const close = (): void => setAct(null)
  const responsible = finding.personName ?? fields.responsible
  const from = it !== undefined ? { it } : theme !== undefined ? { theme } : null
  return (
    <article className="finding" aria-label={fields.fault}>
      <header>
        <div>
          <strong>{fields.fault}</strong>
          <div className="quiet">
            {gravityLabels[fields.gravity]} · {finding.cellName}
            {responsible !== null && ` · chịu trách nhiệm: ${responsible}`}
            {fields.foundOn !== null && ` · phát hiện ${dateWords(fields.foundOn)}`}
            {finding.group !== null && ` · nhóm: ${finding.group}`}
          </div>
          {fields.note !== null && <div className="quiet">{fields.note}</div>}
          {origin}
        </div>
        {mayChange && (
          <div className="row">
            <Button size="small" onClick={() => setAct('remedy')}>
              Thêm việc khắc phục
            </Button>
            <ActMenu
              menu={{
                items: [
                  { key: 'edit', label: 'Sửa khuyết điểm' },
                  { key: 'trash', label: 'Chuyển vào thùng rác' },
                ],
                onClick: ({ key }) => setAct(key === 'edit' ? 'edit' : 'trash'),
              }}
            >
              <Button size="small" aria-haspopup="menu">
                Khác
              </Button>
            </ActMenu>
          </div>
        )}
      </header>
      {finding.remedies.length === 0 ? (
        <p className="state-attention">● Chưa ghi việc phải khắc phục.</p>
      ) : (
        <ul className="facts">
          {finding.remedies.map((remedy) => (
            <RemedyLine key={remedy.id} remedy={remedy} mayChange={mayChange} edit={() => setAct(remedy)} />
          ))}
        </ul>
      )}
      {act === 'remedy' && <RemedyAct findingId={finding.id} close={close} />}
      {act !== null && typeof act === 'object' && (
        <RemedyAct findingId={finding.id} remedy={act} close={close} />
      )}
      {act === 'edit' && <FindingAct from={from} finding={finding} close={close} />}
      {act === 'trash' && (
        <ConfirmAct
          title="Chuyển khuyết điểm và việc khắc phục của nó vào thùng rác"
          verb="Chuyển vào thùng rác"
          act={() => trash.mutateAsync({ ids: [finding.id] })}
          close={close}
        >
          Chỉ dùng khi ghi nhầm. Có thể lấy lại trong Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )}
    </article>
  )
}
