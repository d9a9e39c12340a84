import { describe, expect, it } from 'vitest'
import { antdColumns, leastWidth } from '../../../src/renderer/table/columns.tsx'
import { readPlace } from '../../../src/renderer/table/list-state.ts'

const columns = [
  { key: 'name', title: 'Họ và tên', sortBy: 'name', render: () => null },
  { key: 'count', title: 'Số', width: 6, number: true, render: () => null },
]

describe('columns', () => {
  it('marks the sorted column and only that', () => {
    const place = readPlace(new URLSearchParams('xep=-name'), ['name'])
    const [name, count] = antdColumns(columns, place)
    expect(name).toMatchObject({ sorter: true, sortOrder: 'descend' })
    expect(count).toMatchObject({ width: '6rem', align: 'right' })
    expect(count).not.toHaveProperty('sorter')
  })

  it('leaves room for words before it scrolls', () => {
    expect(leastWidth(columns, false)).toBe(17)
    expect(leastWidth(columns, true)).toBeGreaterThan(17)
  })
})
