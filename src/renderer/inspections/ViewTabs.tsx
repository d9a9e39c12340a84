import { Segmented } from 'antd'
import { useEffect, useRef } from 'react'
import { useLocation, useNavigationType, useSearchParams } from 'react-router'

const views = [
  { value: 'chuong-trinh', label: 'Chương trình' },
  { value: '', label: 'Cuộc, vụ việc' },
  { value: 'khac-phuc', label: 'Khắc phục' },
  { value: 'don-thu', label: 'Đơn thư' },
  { value: 'tu-kiem-tra', label: 'Tự kiểm tra' },
  { value: 'bao-cao', label: 'Báo cáo chi bộ' },
  { value: 'van-ban', label: 'Văn bản' },
]

const stepped = 'from the tabs'

/** Which side of the room is shown; filters of one side mean nothing on another. */
export function ViewTabs() {
  const [query, setQuery] = useSearchParams()
  const view = query.get('muc') ?? ''
  const tabs = useRef<HTMLDivElement>(null)
  const { state }: { state: unknown } = useLocation()
  const came = useNavigationType() === 'PUSH' && state === stepped
  // every side is a page of its own with its own tabs: the arrows go on in them
  useEffect(() => {
    if (came) tabs.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [came])
  return (
    <Segmented<string>
      ref={tabs}
      aria-label="Phần"
      value={views.some(({ value }) => value === view) ? view : ''}
      options={views}
      onChange={(next) => setQuery(next === '' ? {} : { muc: next }, { state: stepped })}
    />
  )
}
