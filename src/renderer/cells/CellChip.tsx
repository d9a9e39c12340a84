import { useQuery } from '@tanstack/react-query'
import { rpc } from '../client/client.ts'
import { standAlone } from '../form/field.ts'
import { CellPicker } from '../form/pickers.tsx'
import { PickChip } from '../table/FilterChips.tsx'

interface CellChipProps {
  readonly cellId: number | undefined
  readonly onChange: (cellId: number | null) => void
}

/** "Chi bộ: Chi bộ bản Nà Ngà" */
export function CellChip({ cellId, onChange }: CellChipProps) {
  const cells = useQuery(rpc.cells.list.queryOptions({ input: {} }))
  const name = cells.data?.find((cell) => cell.id === cellId)?.name
  return (
    <PickChip
      label="Chi bộ"
      picked={cellId === undefined ? null : (name ?? '…')}
      onClear={() => onChange(null)}
    >
      {(close) => (
        <CellPicker
          withCommittees
          {...standAlone<number | null>('loc-chi-bo', cellId ?? null, (picked) => {
            onChange(picked)
            close()
          })}
        />
      )}
    </PickChip>
  )
}
