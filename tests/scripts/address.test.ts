import { describe, expect, it } from 'vitest'
import { addressIn } from '../../scripts/start/address.ts'

describe('the address among what the server says', () => {
  it('is found once its line is whole', () => {
    const line = 'http://127.0.0.1:4100/?token=a_B-9'
    expect(addressIn(`Sẵn sàng\n${line}`)).toBeUndefined()
    expect(addressIn(`Sẵn sàng\n${line}\nxong`)).toBe(line)
  })

  it('is not any other address', () => {
    expect(addressIn('http://example.org/?token=a\nhttp://127.0.0.1:4100/\n')).toBeUndefined()
  })
})
