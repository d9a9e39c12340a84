import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker } from 'antd'
import type { Dayjs } from 'dayjs'
import { isDay } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { usePickedDay } from '../form/picked-day.ts'
import { today } from '../frame/as-of.ts'
import { ChoiceChip, FilterChips, PickChip } from '../table/FilterChips.tsx'
import { SearchBox } from '../table/SearchBox.tsx'
import type { List } from '../table/use-list.ts'
import { daysAsText, daysIn, describeDays, filterNames } from './history-filter.ts'

const FORMATS = ['DD/MM/YYYY', 'D/M/YYYY', 'D/M/YY', 'DDMMYYYY']

/** Who, on which days, and words of what was done. */
export function HistoryFilters({ list }: { list: List<never> }) {
  const authors = useQuery(rpc.audit.authors.queryOptions())
  const days = daysIn(list.filter(filterNames.days))
  const from = usePickedDay(days?.from)
  const to = usePickedDay(days?.to)
  const setDays = (from: string | undefined, to: string | undefined): void => {
    if (isDay(from) && isDay(to)) list.setFilter(filterNames.days, daysAsText({ from, to }))
  }
  const written = (day: Dayjs | null): string | undefined => day?.format('YYYY-MM-DD')
  return (
    <FilterChips
      search={
        <SearchBox
          value={list.place.search}
          onChange={(search) => list.go({ search })}
          placeholder="Tìm trong việc đã làm"
        />
      }
    >
      <ChoiceChip
        label="Người làm"
        options={(authors.data ?? []).map((name) => ({ value: name, label: name }))}
        value={list.filter(filterNames.by)}
        onChange={(name) => list.setFilter(filterNames.by, name)}
      />
      <PickChip
        label="Ngày"
        picked={days === null ? null : describeDays(days)}
        onClear={() => list.setFilter(filterNames.days, '')}
      >
        {(close) => (
          <div className="history-days">
            <DatePicker.RangePicker
              aria-label="Các ngày"
              className="history-range"
              value={days === null ? null : [from, to]}
              format={FORMATS}
              onChange={(range) => {
                setDays(written(range?.[0] ?? null), written(range?.[1] ?? null))
                close()
              }}
            />
            <Button
              onClick={() => {
                setDays(today(), today())
                close()
              }}
            >
              Hôm nay
            </Button>
          </div>
        )}
      </PickChip>
    </FilterChips>
  )
}
