import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { Page } from '../frame/Page.tsx'
import { useList } from '../table/use-list.ts'
import { HistoryFilters } from './HistoryFilters.tsx'
import { describeFilter, historyFilter } from './history-filter.ts'
import { PrintHistory } from './PrintHistory.tsx'
import { Recent } from './Recent.tsx'
import { Trash } from './Trash.tsx'
import { usePrintHistory } from './use-print-history.ts'
import './history.css'

/** What was done in the register, and what lies in its trash. */
export default function AuditPage() {
  const [query, setQuery] = useSearchParams()
  const list = useList([])
  const filter = historyFilter(list)
  const { printed, print, done } = usePrintHistory()
  const part = query.get('muc') === 'thung-rac' ? 'thung-rac' : 'viec'
  return (
    <Page
      title="Nhật ký"
      filters={part === 'viec' ? <HistoryFilters list={list} /> : undefined}
      more={
        part === 'viec' ? [{ key: 'print', label: 'In nhật ký này', onClick: () => void print(filter) }] : []
      }
      scope={
        <Segmented
          aria-label="Phần của nhật ký"
          value={part}
          options={[
            { value: 'viec', label: 'Việc đã làm' },
            { value: 'thung-rac', label: 'Thùng rác' },
          ]}
          onChange={(value) => setQuery(value === 'viec' ? {} : { muc: value })}
        />
      }
    >
      {part === 'viec' ? <Recent list={list} filter={filter} /> : <Trash />}
      {printed !== null && <PrintHistory {...printed} about={describeFilter(filter)} done={done} />}
    </Page>
  )
}
