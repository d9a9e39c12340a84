import './cells.css'
import { Link } from 'react-router'
import type { CellRow } from '../../shared/cells/contract.ts'
import { type CellKind, cellKindLabels } from '../../shared/cells/fields.ts'
import { peopleAddress } from '../people/people-filters.ts'
import type { Column } from '../table/columns.tsx'

interface CountProps {
  readonly count: number
  readonly to: string
  /** What is counted, for screen readers. */
  readonly of: string
}

/** A count that leads to the people behind it; nobody needs no link. */
function Count({ count, to, of }: CountProps) {
  if (count === 0) return <span className="quiet">0</span>
  return (
    <Link to={to}>
      {count}
      <span className="unseen"> {of}</span>
    </Link>
  )
}

/** "Thôn, bản, tổ dân phố": that it is a cell is said by the heading. */
function shortKind(kind: CellKind): string {
  const words = cellKindLabels[kind].replace(/^Chi bộ /u, '')
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}

/** `asOf`: the past day the page shows; the links lead to the people of that day. */
export function cellColumns(asOf: string | undefined): Column<CellRow, never>[] {
  const day = asOf === undefined ? '' : `&ngay=${asOf}`
  return [
    {
      key: 'name',
      title: 'Tổ chức đảng',
      render: (row) => (
        <span className="cell-name" data-depth={Math.min(row.depth, 4)}>
          {row.kind === 'committee' ? <strong>{row.name}</strong> : row.name}
        </span>
      ),
    },
    { key: 'kind', title: 'Loại', width: 12.5, cut: true, render: (row) => shortKind(row.kind) },
    { key: 'villages', title: 'Thôn, bản', width: 13, render: (row) => row.villages.join(', ') },
    {
      key: 'secretary',
      title: 'Bí thư',
      width: 11,
      cut: true,
      render: (row) => row.secretary ?? <span className="state-attention">● Chưa có</span>,
    },
    {
      key: 'official',
      title: 'Chính thức',
      number: true,
      width: 6,
      render: (row) => (
        <Count
          count={row.officialMembers}
          to={peopleAddress({ cellId: row.id, standing: 'official', asOf })}
          of="đảng viên chính thức"
        />
      ),
    },
    {
      key: 'probationary',
      title: 'Dự bị',
      number: true,
      width: 4.5,
      render: (row) => (
        <Count
          count={row.probationaryMembers}
          to={peopleAddress({ cellId: row.id, standing: 'probationary', asOf })}
          of="đảng viên dự bị"
        />
      ),
    },
    {
      key: 'sympathizers',
      title: 'Đang theo dõi',
      number: true,
      width: 6,
      render: (row) => (
        <Count
          count={row.sympathizers}
          to={`/quan-chung?chi-bo=${row.id}${day}`}
          of="quần chúng ưu tú, cảm tình Đảng"
        />
      ),
    },
  ]
}
