import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'

const views = [
  { value: 'chuong-trinh', label: 'Chương trình' },
  { value: '', label: 'Cuộc, vụ việc' },
  { value: 'khac-phuc', label: 'Khắc phục' },
  { value: 'don-thu', label: 'Đơn thư' },
  { value: 'tu-kiem-tra', label: 'Tự kiểm tra' },
  { value: 'bao-cao', label: 'Báo cáo chi bộ' },
  { value: 'van-ban', label: 'Văn bản' },
]

/** Which side of the room is shown; filters of one side mean nothing on another. */
export function ViewTabs() {
  const [query, setQuery] = useSearchParams()
  const view = query.get('muc') ?? ''
  return (
    <Segmented<string>
      aria-label="Phần"
      value={views.some(({ value }) => value === view) ? view : ''}
      options={views}
      onChange={(next) => setQuery(next === '' ? {} : { muc: next })}
    />
  )
}
