import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { documentFieldsSchema, documentKindLabels } from '../../shared/inspections/case-fields.ts'
import type { DocumentRow } from '../../shared/inspections/cases-contract.ts'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { dateWords } from '../people/words.ts'
import type { CasePartProps } from './case-part.ts'
import { DocumentAct, documentPhases } from './DocumentAct.tsx'
import { ScanFiles } from './ScanFiles.tsx'

type DocumentPhase = DocumentRow['fields']['phase']
type Wanted =
  | { readonly what: 'add'; readonly phase: DocumentPhase }
  | { readonly what: 'edit' | 'drop'; readonly row: DocumentRow }

/** Papers of the case under the step that they belong to, with their scans. */
export function CaseDocuments({ it, mayChange }: CasePartProps) {
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const drop = useMutation(rpc.inspections.dropDocument.mutationOptions())
  const close = (): void => setWanted(null)
  return (
    <>
      {documentFieldsSchema.shape.phase.options.map((phase) => (
        <FactsBlock
          key={phase}
          title={documentPhases[phase]}
          facts={it.documents.filter(({ fields }) => fields.phase === phase)}
          none="Chưa ghi văn bản nào của bước này."
          add={mayChange && <Button onClick={() => setWanted({ what: 'add', phase })}>Thêm văn bản</Button>}
          acts={(row) =>
            mayChange && (
              <>
                <Button onClick={() => setWanted({ what: 'edit', row })}>Sửa</Button>
                <Button onClick={() => setWanted({ what: 'drop', row })}>Bỏ</Button>
              </>
            )
          }
        >
          {(row) => (
            <>
              <strong>{documentKindLabels[row.fields.kind]}</strong>
              {row.fields.number !== null && ` số ${row.fields.number}`}
              {row.fields.issuedOn !== null && ` ngày ${dateWords(row.fields.issuedOn)}`}
              {row.fields.issuedBy !== null && <span className="quiet"> · {row.fields.issuedBy}</span>}
              {row.fields.abstract !== null && <div className="quiet">{row.fields.abstract}</div>}
              <ScanFiles to={{ kind: 'document', id: row.id }} files={row.files} mayChange={mayChange} />
            </>
          )}
        </FactsBlock>
      ))}
      {wanted?.what === 'add' && <DocumentAct caseId={it.id} phase={wanted.phase} close={close} />}
      {wanted?.what === 'edit' && (
        <DocumentAct caseId={it.id} phase={wanted.row.fields.phase} row={wanted.row} close={close} />
      )}
      {wanted?.what === 'drop' && (
        <ConfirmAct
          title={`Bỏ ${documentKindLabels[wanted.row.fields.kind].toLowerCase()} và ${wanted.row.files.length} tệp quét`}
          verb="Bỏ văn bản"
          act={() => drop.mutateAsync({ id: wanted.row.id })}
          close={close}
        >
          Chỉ dùng khi ghi nhầm. Có thể hoàn tác.
        </ConfirmAct>
      )}
    </>
  )
}
