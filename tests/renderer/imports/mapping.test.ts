import { describe, expect, it } from 'vitest'
import { missingFields, withField } from '../../../src/renderer/imports/mapping.ts'

const column = (index: number, field: string | null) => ({
  index,
  letter: String.fromCharCode(65 + index),
  title: `cột ${index}`,
  field,
  example: '',
})
const columns = [column(0, null), column(2, 'fullName'), column(3, 'birthDate')]
const fields = [
  { field: 'fullName', label: 'Họ và tên', required: true },
  { field: 'birthDate', label: 'Ngày sinh', required: false },
]

describe('the mapping of an import', () => {
  it('gives a field to one column only: the former one gives it up', () => {
    expect(withField(columns, 0, 'fullName')).toEqual({ 0: 'fullName', 2: null, 3: 'birthDate' })
  })

  it('leaves a column out, and touches no other that is left out already', () => {
    expect(withField(columns, 3, null)).toEqual({ 0: null, 2: 'fullName', 3: null })
  })

  it('names the required fields nobody stands for', () => {
    expect(missingFields({ columns, fields })).toEqual([])
    expect(missingFields({ columns: [column(2, null), column(3, 'birthDate')], fields })).toEqual([
      'Họ và tên',
    ])
  })
})
