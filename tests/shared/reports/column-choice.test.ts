import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedColumn, placedColumns, withColumns } from '../../../src/shared/reports/column-choice.ts'
import { type ColumnNode, leafSchema, leavesOf } from '../../../src/shared/reports/columns.ts'

const leaf = (key: string): ColumnNode => leafSchema.parse({ key, label: key, width: 10, type: 'text' })
const tree: ColumnNode[] = [
  leaf('a'),
  {
    label: 'Trình độ',
    children: [leaf('b'), leaf('c'), { label: 'LLCT', children: [leaf('d'), leaf('e')] }],
  },
  leaf('f'),
]
const list = {
  columns: tree,
  rows: { kind: 'list', source: 'x', opens: 'person', groupHeading: '' },
} as const
const keys = (columns: readonly { key: string }[]) => columns.map(({ key }) => key).join('')
const laid = (order: string, hidden = '') =>
  keys(
    leavesOf(withColumns(list, { order: [...order], hidden: [...hidden] }).columns).filter(
      ({ shown }) => shown,
    ),
  )

describe('columns of the office', () => {
  it('stand in its order, each under its own heading', () => {
    expect(laid('')).toBe('abcdef')
    expect(laid('fabcde')).toBe('fabcde')
    // a heading comes where the first of its columns stands; its columns stay together
    expect(laid('eafdcb')).toBe('edcbaf')
  })

  it('may be left out, but not all of them; one that the office does not know stays', () => {
    expect(laid('', 'bd')).toBe('acef')
    expect(laid('', 'abcdef')).toBe('abcdef')
    expect(laid('fab')).toBe('fabcde')
  })

  it('keep the order of an official form of lines', () => {
    const form = { columns: tree, rows: { kind: 'indicators' as const, tree: [], checks: [] } }
    const { columns } = withColumns(form, { order: [...'fedcba'], hidden: ['c'] })
    expect(keys(leavesOf(columns).filter(({ shown }) => shown))).toBe('abdef')
  })

  it.each([
    ['f', -1, 'afbcde'],
    ['a', 1, 'bcdeaf'],
    ['c', -1, 'acbdef'],
    ['c', 1, 'abdecf'],
    ['d', -1, 'abdecf'],
    ['b', -1, 'bcdeaf'],
    ['e', 1, 'afbcde'],
    ['a', -1, 'abcdef'],
    ['f', 1, 'abcdef'],
    ['gone', 1, 'abcdef'],
  ] as const)('%s moved by %i gives %s', (key, step, order) => {
    expect(keys(movedColumn(placedColumns(tree), key, step))).toBe(order)
  })

  it('every walk is an order that the form can print, and nothing is lost', () => {
    const step = fc.tuple(fc.constantFrom(...'abcdef'), fc.constantFrom<1 | -1>(1, -1))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const placed = steps.reduce(
          (columns, [key, by]) => movedColumn(columns, key, by),
          placedColumns(tree),
        )
        expect(laid(keys(placed))).toBe(keys(placed))
        expect([...keys(placed)].sort().join('')).toBe('abcdef')
      }),
    )
  })
})
