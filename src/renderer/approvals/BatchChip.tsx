import { useQuery } from '@tanstack/react-query'
import { batchName } from '../../shared/approvals/fields.ts'
import { rpc } from '../client/client.ts'
import { standAlone } from '../form/field.ts'
import { SelectField } from '../form/pickers.tsx'
import { PickChip } from '../table/FilterChips.tsx'

interface BatchChipProps {
  readonly batchId: number | undefined
  readonly onChange: (batchId: number | null) => void
}

/** "Đợt: Đợt 11/2026: công nhận cảm tình Đảng" */
export function BatchChip({ batchId, onChange }: BatchChipProps) {
  const batches = useQuery(rpc.approvals.list.queryOptions({ input: { page: { from: 0, size: 200 } } }))
  const rows = batches.data?.rows ?? []
  const chosen = rows.find(({ id }) => id === batchId)
  return (
    <PickChip
      label="Đợt"
      picked={batchId === undefined ? null : chosen === undefined ? '…' : batchName(chosen).slice(4)}
      onClear={() => onChange(null)}
    >
      {(close) => (
        <SelectField
          {...standAlone<string | null>(
            'loc-dot',
            batchId === undefined ? null : String(batchId),
            (picked) => {
              onChange(picked === null ? null : Number(picked))
              close()
            },
          )}
          options={rows.map((row) => ({ value: String(row.id), label: batchName(row) }))}
        />
      )}
    </PickChip>
  )
}
