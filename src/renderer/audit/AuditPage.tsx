import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'
import { Page } from '../frame/Page.tsx'
import { Recent } from './Recent.tsx'
import { Trash } from './Trash.tsx'

/** What was done in the register, and what lies in its trash. */
export default function AuditPage() {
  const [query, setQuery] = useSearchParams()
  const part = query.get('muc') === 'thung-rac' ? 'thung-rac' : 'viec'
  return (
    <Page
      title="Nhật ký"
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
      {part === 'viec' ? <Recent /> : <Trash />}
    </Page>
  )
}
