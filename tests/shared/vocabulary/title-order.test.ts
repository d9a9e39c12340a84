import { describe, expect, it } from 'vitest'
import { titleSortKey } from '../../../src/shared/vocabulary/title-order.ts'

const inOrder = (titles: readonly string[]) =>
  [...titles].sort((a, b) => (titleSortKey(a) < titleSortKey(b) ? -1 : 1))

describe('titleSortKey', () => {
  it('reads from the left, not from the given name', () => {
    expect(inOrder(['Bản Nậm Khún', 'Bản Co Mạ', 'Bản Co Lạnh'])).toEqual([
      'Bản Co Lạnh',
      'Bản Co Mạ',
      'Bản Nậm Khún',
    ])
  })

  it('takes numbers by their size', () => {
    expect(inOrder(['Tổ dân phố 10', 'Tổ dân phố 2'])).toEqual(['Tổ dân phố 2', 'Tổ dân phố 10'])
  })

  it('puts đ after d and keeps the tones apart', () => {
    expect(inOrder(['Bản Đán', 'Bản Dán', 'Bản Dan'])).toEqual(['Bản Dan', 'Bản Dán', 'Bản Đán'])
  })
})
