import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMay } from '../frame/session.ts'

interface EmptyListProps {
  /** What belongs here: "Nơi ghi các chi bộ trực thuộc đảng ủy." */
  readonly children: ReactNode
  /** The button that enters one; left out for those who only read. */
  readonly enter?: ReactNode
  /** Address of the import of this kind of list. */
  readonly importAt?: string
}

/** An empty page says what belongs here and offers the two ways in. */
export function EmptyList({ children, enter, importAt }: EmptyListProps) {
  const may = useMay()
  return (
    <div className="empty-list">
      <p>{children}</p>
      <div className="row">
        {enter}
        {importAt !== undefined && may.write && <Link to={importAt}>Nhập danh sách có sẵn từ Excel</Link>}
      </div>
    </div>
  )
}
