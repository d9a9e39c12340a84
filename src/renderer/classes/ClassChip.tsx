import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { rpc } from '../client/client.ts'
import { PickChip } from '../table/FilterChips.tsx'
import { daysWords } from './words.ts'

interface ClassChipProps {
  /** The newest class when left out. */
  readonly classId: number | undefined
  readonly onlyNewMembers: boolean
  readonly onChange: (classId: number | undefined) => void
}

/** "Lớp: Lớp bồi dưỡng nhận thức về Đảng khóa I năm 2026" */
export function ClassChip({ classId, onlyNewMembers, onChange }: ClassChipProps) {
  const [search, setSearch] = useState('')
  const classes = useQuery(
    rpc.classes.list.queryOptions({
      input: {
        page: { from: 0, size: 100 },
        ...(search.trim() !== '' && { search: search.trim() }),
        ...(onlyNewMembers && { kind: 'new_member' as const }),
      },
      placeholderData: (previous) => previous,
    }),
  )
  const chosen = useQuery(
    rpc.classes.get.queryOptions({ input: { id: classId ?? 0 }, enabled: classId !== undefined }),
  )
  return (
    <PickChip
      label="Lớp"
      none="lớp mới nhất"
      picked={classId === undefined ? null : (chosen.data?.fields.name ?? '…')}
      onClear={() => onChange(undefined)}
    >
      {(close) => (
        <Select<number>
          className="picker"
          aria-label="Chọn lớp"
          defaultOpen
          autoFocus
          placeholder="Tìm lớp"
          value={classId ?? null}
          showSearch={{ filterOption: false, onSearch: setSearch }}
          options={(classes.data?.rows ?? []).map((row) => ({
            value: row.id,
            label: row.name,
            detail: daysWords(row.startsOn, row.endsOn),
          }))}
          optionRender={({ label, data }) => (
            <span className="picker-option">
              {label}
              <span className="quiet">{data['detail']}</span>
            </span>
          )}
          notFoundContent={classes.isFetching ? 'Đang tìm…' : 'Không có lớp nào.'}
          onChange={(id) => {
            onChange(id)
            close()
          }}
        />
      )}
    </PickChip>
  )
}
