import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ColumnLeaf,
  type ColumnNode,
  depthOf,
  leafSchema,
  leavesOf,
  pruned,
} from '../../../src/shared/reports/columns.ts'
import { headingGrid, numberingRow } from '../../../src/shared/reports/headings.ts'

const leaf = (key: string, more: Partial<ColumnLeaf> = {}): ColumnLeaf =>
  leafSchema.parse({ key, label: key, width: 9, type: 'text', ...more })

const tree: ColumnNode[] = [
  leaf('tt'),
  { label: 'Trong đó', children: [leaf('a'), { label: 'Chia ra', children: [leaf('b'), leaf('c')] }] },
]

describe('the heading grid', () => {
  it('spans groups across and lonely headings down', () => {
    expect(headingGrid(tree)).toEqual([
      { text: 'tt', row: 0, column: 0, rowSpan: 3, columnSpan: 1 },
      { text: 'Trong đó', row: 0, column: 1, rowSpan: 1, columnSpan: 3 },
      { text: 'a', row: 1, column: 1, rowSpan: 2, columnSpan: 1 },
      { text: 'Chia ra', row: 1, column: 2, rowSpan: 1, columnSpan: 2 },
      { text: 'b', row: 2, column: 2, rowSpan: 1, columnSpan: 1 },
      { text: 'c', row: 2, column: 3, rowSpan: 1, columnSpan: 1 },
    ])
  })

  it('covers every place of any tree exactly once', () => {
    let serial = 0
    const nodes = fc.letrec<{ node: ColumnNode }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        fc.constant(null).map((): ColumnNode => leaf(`k${serial++}`)),
        fc
          .array(tie('node'), { minLength: 1, maxLength: 3 })
          .map((children): ColumnNode => ({ label: 'g', children })),
      ),
    })).node
    fc.assert(
      fc.property(fc.array(nodes, { minLength: 1, maxLength: 5 }), (columns) => {
        const covered = headingGrid(columns).flatMap(({ row, column, rowSpan, columnSpan }) =>
          Array.from({ length: rowSpan * columnSpan }, (_, index) =>
            [row + Math.floor(index / columnSpan), column + (index % columnSpan)].join(),
          ),
        )
        expect(new Set(covered).size).toBe(covered.length)
        expect(covered.length).toBe(depthOf(columns) * leavesOf(columns).length)
      }),
    )
  })

  it('drops a group with its last column', () => {
    const kept = pruned(tree, ({ key }) => key === 'tt' || key === 'a')
    expect(headingGrid(kept).map(({ text }) => text)).toEqual(['tt', 'Trong đó', 'a'])
  })
})

describe('the numbering row', () => {
  const columns = [
    leaf('tt'),
    leaf('all', { numberLabel: '{n} = {x}+{y}' }),
    leaf('x'),
    leaf('y'),
    leaf('rate', { numberLabel: '4(=2*100/3)' }),
  ]

  it('counts the columns and fills formulas in', () => {
    expect(numberingRow(columns)).toEqual(['1', '2 = 3+4', '3', '4', '4(=2*100/3)'])
  })

  it('leaves a formula out when one of its columns is off', () => {
    expect(numberingRow(pruned(columns, ({ key }) => key !== 'y'))).toEqual(['1', '2', '3', '4(=2*100/3)'])
  })
})
