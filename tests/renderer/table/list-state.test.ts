import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isFiltered,
  neighbour,
  readPlace,
  writeFilter,
  writePlace,
} from '../../../src/renderer/table/list-state.ts'

const columns = ['name', 'birth']
const read = (text: string) => readPlace(new URLSearchParams(text), columns)

describe('readPlace', () => {
  it('reads what the address says', () => {
    expect(read('tim=lo+mai&xep=-birth&trang=3&mo=12')).toEqual({
      search: 'lo mai',
      sortBy: 'birth',
      descending: true,
      page: 2,
      open: 12,
    })
  })

  it('takes anything written wrongly as not written', () => {
    expect(read('xep=-password&trang=-1&mo=x')).toEqual({
      search: '',
      sortBy: undefined,
      descending: false,
      page: 0,
      open: null,
    })
  })

  it('reads back whatever was written', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.constantFrom('name', 'birth'),
        fc.boolean(),
        fc.nat(5_000),
        fc.integer({ min: 1, max: 99_999 }),
        (search, sortBy, descending, page, open) => {
          const sorted = writePlace(new URLSearchParams(), { search, sortBy, descending })
          const written = writePlace(sorted, { page, open })
          expect(readPlace(written, columns)).toEqual({ search, sortBy, descending, page, open })
        },
      ),
    )
  })
})

describe('writePlace', () => {
  it('goes back to the first page on a new search, sort or filter, and keeps the rest', () => {
    const before = new URLSearchParams('trang=4&cellId=9&xep=name')
    expect(writePlace(before, { search: 'mai' }).toString()).toBe('cellId=9&xep=name&tim=mai')
    expect(writePlace(before, { sortBy: undefined }).toString()).toBe('cellId=9')
    expect(writeFilter(before, 'cellId', '').toString()).toBe('xep=name')
    expect(writePlace(before, { open: 3 }).get('trang')).toBe('4')
  })
})

describe('neighbour', () => {
  it('walks inside the page and stops at its ends', () => {
    expect(neighbour([5, 8, 2], 8, 1)).toBe(2)
    expect(neighbour([5, 8, 2], 8, -1)).toBe(5)
    expect(neighbour([5, 8, 2], 2, 1)).toBeNull()
    expect(neighbour([5, 8, 2], 5, -1)).toBeNull()
    expect(neighbour([5, 8], null, 1)).toBe(5)
    expect(neighbour([5, 8], 99, 1)).toBeNull()
  })
})

describe('isFiltered', () => {
  it.each([
    ['', false],
    ['xep=-birth&trang=2&mo=4&ngay=2026-01-01', false],
    ['tim=mai', true],
    ['cellId=3&xep=name', true],
    ['tim=', false],
  ])('%s', (address, filtered) => expect(isFiltered(new URLSearchParams(address))).toBe(filtered))
})
