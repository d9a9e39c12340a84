import { standAlone } from '../form/field.ts'
import { VillagePicker } from '../form/pickers.tsx'
import { PickChip } from '../table/FilterChips.tsx'
import { useVillageNames } from './use-villages.ts'

interface VillageChipProps {
  readonly villageId: number | undefined
  readonly onChange: (villageId: number | null) => void
}

/** "Thôn, bản: Bản Nà Ngà" */
export function VillageChip({ villageId, onChange }: VillageChipProps) {
  const names = useVillageNames()
  return (
    <PickChip
      label="Thôn, bản"
      picked={villageId === undefined ? null : (names.get(villageId) ?? '…')}
      onClear={() => onChange(null)}
    >
      {(close) => (
        <VillagePicker
          {...standAlone<number | null>('loc-thon-ban', villageId ?? null, (picked) => {
            onChange(picked)
            close()
          })}
        />
      )}
    </PickChip>
  )
}
