import { expect, it } from 'vitest'
import { namedBytesSchema } from '../../../src/shared/vocabulary/named-bytes.ts'

it('takes a File and hands its bytes through', async () => {
  const parsed = namedBytesSchema.parse(new File(['Lò'], 'danh sách.xlsx'))
  expect(parsed.name).toBe('danh sách.xlsx')
  expect(new TextDecoder().decode(await parsed.arrayBuffer())).toBe('Lò')
})

it('refuses a nameless blob, a path, and nothing', () => {
  for (const other of [
    new Blob(['x']),
    '/tmp/a.xlsx',
    null,
    undefined,
    { name: 'a.xlsx', size: 1, type: '' },
  ]) {
    expect(namedBytesSchema.safeParse(other).success).toBe(false)
  }
})
