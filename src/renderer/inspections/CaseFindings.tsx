import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import type { CasePartProps } from './case-part.ts'
import { FindingAct } from './FindingAct.tsx'
import { FindingBlock } from './FindingBlock.tsx'

/** What was found wrong in a case, and what is done about each. */
export function CaseFindings({ it, mayChange }: CasePartProps) {
  const [adding, setAdding] = useState(false)
  const findings = useQuery(
    rpc.inspections.findings.queryOptions({ input: { caseId: it.id, page: { from: 0, size: 500 } } }),
  )
  if (findings.isPending) return <Skeleton active paragraph={{ rows: 4 }} title={false} />
  if (findings.data === undefined)
    return <ProblemBox error={findings.error} retry={() => void findings.refetch()} />
  const { rows } = findings.data
  return (
    <section aria-label="Khuyết điểm, khắc phục">
      <div className="row-spread">
        <span className="quiet">
          {rows.length === 0
            ? 'Chưa ghi khuyết điểm nào.'
            : 'Sai đâu sửa đó: mỗi khuyết điểm có việc phải khắc phục, hạn và người xác nhận.'}
        </span>
        {mayChange && <Button onClick={() => setAdding(true)}>Ghi khuyết điểm</Button>}
      </div>
      {rows.map((finding) => (
        <FindingBlock key={finding.id} finding={finding} mayChange={mayChange} it={it} />
      ))}
      {adding && <FindingAct from={{ it }} close={() => setAdding(false)} />}
    </section>
  )
}
