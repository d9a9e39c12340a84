import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  changedFields,
  nextValues,
  onlyFields,
  problemsBySchema,
  withDraft,
} from '../../../src/renderer/form/form-values.ts'

const record = { name: 'Lò Thị Mai', note: null as string | null, villages: [1, 2] }

describe('changedFields', () => {
  it('holds only what differs; blank text and null are the same blank', () => {
    expect(changedFields(record, { ...record, note: '' })).toEqual({})
    expect(changedFields(record, { ...record, villages: [1, 2] })).toEqual({})
    expect(changedFields(record, { ...record, name: '', villages: [2, 1] })).toEqual({
      name: '',
      villages: [2, 1],
    })
  })
})

describe('withDraft', () => {
  it('lays the draft over the record, field by field', () => {
    expect(withDraft(record, { note: 'Nháp', stranger: 1 })).toEqual({ ...record, note: 'Nháp' })
  })

  it('is null when there is nothing to bring back', () => {
    for (const nothing of [null, 'x', [], {}, { stranger: 1 }, { name: 'Lò Thị Mai' }]) {
      expect(withDraft(record, nothing)).toBeNull()
    }
  })
})

describe('problemsBySchema', () => {
  const schema = z.object({
    name: z.string().min(1, 'Bắt buộc').max(3, 'Dài quá'),
    age: z.int('Số chưa đúng'),
  })

  it('gives one problem a field, in words', () => {
    expect(problemsBySchema(schema, { name: '', age: 1.5 })).toEqual([
      { field: 'name', message: 'Bắt buộc' },
      { field: 'age', message: 'Số chưa đúng' },
    ])
    expect(problemsBySchema(schema, { name: 'Mai', age: 1 })).toEqual([])
  })
})

describe('the next record', () => {
  it('keeps the fields that stay and blanks the others', () => {
    const blank = { name: '', note: null, villages: [] as number[] }
    expect(nextValues(blank, record, ['villages'])).toEqual({ name: '', note: null, villages: [1, 2] })
    expect(blank.villages).toEqual([])
    expect(onlyFields(record, new Set(['name', 'other']))).toEqual({ name: 'Lò Thị Mai' })
  })
})
