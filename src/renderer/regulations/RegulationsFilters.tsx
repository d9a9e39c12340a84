import { DatePicker } from 'antd'
import type { PackOverview } from '../../shared/regulations/contract.ts'
import { isDay } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { usePickedDay } from '../form/picked-day.ts'
import { today } from '../frame/as-of.ts'
import { ChoiceChip, FilterChips, FlagChip } from '../table/FilterChips.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import type { Placed, useRegulationsPlace } from './use-place.ts'

type Place = ReturnType<typeof useRegulationsPlace>

/** "Vào ngày … áp dụng …": what held on a day. */
export function HeldOn({ place: { day, held, go } }: { place: Place }) {
  const choose = (next: string | undefined): void =>
    go({ vao: isDay(next) && next !== today() ? next : '', bo: '', ban: '' })
  const value = usePickedDay(day)
  return (
    <p className="rule-held">
      <label htmlFor="rule-day">Vào ngày</label>
      <DatePicker
        id="rule-day"
        value={value}
        format={['DD/MM/YYYY', 'D/M/YYYY', 'DDMMYYYY']}
        allowClear={false}
        onChange={(picked) => choose(picked?.format('YYYY-MM-DD'))}
      />
      {held !== null && (
        <span>
          áp dụng <strong>{held.pack.name}</strong>, bản {held.version.version}
        </span>
      )}
    </p>
  )
}

interface RegulationsFiltersProps {
  readonly place: Place
  readonly packs: readonly PackOverview[]
  readonly pack: PackOverview
  readonly versionId: number
  readonly open: number
  /** null while nothing is compared */
  readonly different: number | null
}

export function RegulationsFilters(props: RegulationsFiltersProps) {
  const { place, packs, pack, versionId, open, different } = props
  const { go } = place
  return (
    <FilterChips
      search={
        <SearchBox value={place.search} onChange={(tim) => go({ tim })} placeholder="Tìm quy định, văn bản" />
      }
    >
      <ChoiceChip
        label="Bộ"
        all=""
        options={packs.map(({ pack: value, name }) => ({ value, label: name }))}
        value={pack.pack}
        onChange={(bo) => go({ bo, ban: '' })}
      />
      {pack.versions.length > 1 && (
        <ChoiceChip
          label="Bản"
          all=""
          options={pack.versions.map(({ id, version }, index) => ({
            value: String(id),
            label: index === 0 ? `${version} (mới nhất)` : String(version),
          }))}
          value={String(versionId)}
          onChange={(ban) => go({ ban, bo: pack.pack })}
        />
      )}
      <ChoiceChip
        label="So với"
        all="không so"
        options={place.versions
          .filter(({ version }) => version.id !== versionId)
          .map((each) => ({ value: String(each.version.id), label: versionName(each, pack) }))}
        value={place.beside === undefined ? '' : String(place.beside.version.id)}
        onChange={(so) => go({ so, ...(so === '' && { khac: '' }) })}
      />
      {different !== null && (
        <FlagChip
          label={`Chỉ chỗ khác nhau (${formatCount(different)})`}
          on={place.onlyDifferent}
          onChange={(on) => go({ khac: on ? '1' : '' })}
        />
      )}
      <FlagChip
        label={`Chưa xác nhận (${formatCount(open)})`}
        on={place.onlyOpen}
        onChange={(on) => go({ chua: on ? '1' : '' })}
      />
    </FilterChips>
  )
}

/** "Bản 2" within the pack looked at; otherwise with the name of its era. */
export function versionName({ pack: own, version }: Placed, pack: PackOverview): string {
  return own === pack ? `Bản ${version.version}` : `${own.name}, bản ${version.version}`
}
