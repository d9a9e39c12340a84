import { Segmented } from 'antd'
import { useSearchParams } from 'react-router'

const views = [
  { value: '', label: 'Các tổ' },
  { value: 'chi-bo', label: 'Theo chi bộ' },
  { value: 'luot-du', label: 'Lượt dự' },
  { value: 'kho-khan', label: 'Khó khăn, tồn tại' },
  { value: 'tang-cuong', label: 'Tăng cường' },
]

/** Which side of the teams' work is shown; filters of one side mean nothing on another. */
export function ViewTabs() {
  const [query, setQuery] = useSearchParams()
  return (
    <Segmented<string>
      aria-label="Phần"
      value={query.get('muc') ?? ''}
      options={views}
      onChange={(view) => setQuery(view === '' ? {} : { muc: view })}
    />
  )
}
