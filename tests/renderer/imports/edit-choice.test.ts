import { expect, test } from 'vitest'
import { decisionsOf, takenCells, withCells } from '../../../src/renderer/imports/edit-choice.ts'
import type { ChangedCell, ChangedRow } from '../../../src/shared/imports/edits.ts'

const cell = (field: string, handedOut: string | null = null): ChangedCell => ({
  field,
  label: field,
  from: 'a',
  to: 'b',
  overtaken: handedOut !== null,
  handedOut,
})
const phone = cell('phone')
const note = cell('note', 'c')
const row: ChangedRow = {
  row: 5,
  recordId: 1,
  name: 'Lò Văn An',
  cells: [phone, note],
  since: null,
  breaches: [],
}
const nothing = new Set<string>()

test('what the register has overtaken is not taken until somebody says so', () => {
  expect(takenCells(nothing, row)).toBe(1)
  expect(decisionsOf(nothing, [row])).toEqual({ skip: [], overwrite: [] })
  const all = withCells(nothing, row, row.cells, true)
  expect(decisionsOf(all, [row])).toEqual({ skip: [], overwrite: [{ row: 5, field: 'note' }] })
})

test('a row is left whole, and taken again as it was proposed', () => {
  const none = withCells(nothing, row, row.cells, false)
  expect(takenCells(none, row)).toBe(0)
  expect(decisionsOf(none, [row])).toEqual({ skip: [{ row: 5, field: 'phone' }], overwrite: [] })
  expect(withCells(none, row, [phone], true)).toEqual(nothing)
})
