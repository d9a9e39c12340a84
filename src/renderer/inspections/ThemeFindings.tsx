import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { FindingAct } from './FindingAct.tsx'
import { FindingBlock } from './FindingBlock.tsx'
import type { ThemePartProps } from './ThemeCells.tsx'

/** What the organisations found, grouped under the words of the document. */
export function ThemeFindings({ theme, mayChange }: ThemePartProps) {
  const [adding, setAdding] = useState(false)
  const findings = useQuery(
    rpc.inspections.findings.queryOptions({ input: { themeId: theme.id, page: { from: 0, size: 500 } } }),
  )
  if (findings.isPending) return <Skeleton active paragraph={{ rows: 4 }} title={false} />
  if (findings.data === undefined)
    return <ProblemBox error={findings.error} retry={() => void findings.refetch()} />
  const { rows } = findings.data
  const groups = [
    ...theme.faults,
    { id: null, words: 'Ngoài các nhóm của văn bản', findings: 0, remedied: 0 },
  ].map((fault) => ({ ...fault, own: rows.filter(({ fields }) => fields.faultId === fault.id) }))
  return (
    <section aria-label="Khuyết điểm, khắc phục">
      <div className="row-spread">
        <span className="quiet">{rows.length === 0 ? 'Chưa ghi khuyết điểm nào.' : ''}</span>
        {mayChange && <Button onClick={() => setAdding(true)}>Ghi khuyết điểm</Button>}
      </div>
      {groups
        .filter(({ id, own }) => id !== null || own.length > 0)
        .map(({ id, words, own, remedied }) => (
          <section key={id ?? 'none'} className="fault-group" aria-label={words}>
            <h3>
              {words}
              <span className="quiet">
                {' '}
                · {own.length} khuyết điểm
                {id !== null && own.length > 0 && `, ${remedied} đã khắc phục`}
              </span>
            </h3>
            {own.map((finding) => (
              <FindingBlock key={finding.id} finding={finding} mayChange={mayChange} theme={theme} />
            ))}
          </section>
        ))}
      {adding && <FindingAct from={{ theme }} close={() => setAdding(false)} />}
    </section>
  )
}
