import { describe, expect, it } from 'vitest'
import { judge, newGate } from '../../../src/engine/doors/gate.ts'

const port = 4321
const at = (path: string) => new URL(path, `http://127.0.0.1:${port}`)
const host = `127.0.0.1:${port}`

describe('the gate of the trial door', () => {
  it('welcomes the token once', () => {
    const gate = newGate(port)
    const url = at(`/?token=${gate.token}`)
    expect(judge(gate, 'GET', url, { host }).kind).toBe('welcome')
    expect(judge(gate, 'GET', url, { host })).toEqual({ kind: 'refuse', status: 401 })
  })

  it('lets the session in, by both names of this PC', () => {
    const gate = newGate(port)
    const cookie = `nhip_cau=${gate.session}`
    for (const name of [host, `localhost:${port}`])
      expect(judge(gate, 'GET', at('/'), { host: name, cookie }).kind).toBe('pass')
    expect(
      judge(gate, 'POST', at('/rpc/people/list'), {
        host,
        cookie,
        origin: `http://${host}`,
        'x-nhip-cau': '1',
      }).kind,
    ).toBe('pass')
  })

  it.each([
    ['a wrong Host', { host: 'evil.example' }, 403],
    ['no Host', {}, 403],
    ['another port as Host', { host: '127.0.0.1:1' }, 403],
    ['a wrong Origin', { host, origin: 'https://evil.example' }, 403],
    ['the Origin null of a file or a frame', { host, origin: 'null' }, 403],
    ['no cookie', { host }, 401],
    ['a wrong cookie', { host, cookie: 'nhip_cau=abc' }, 401],
  ])('refuses %s', (_, headers, status) => {
    const gate = newGate(port)
    const withCookie =
      'cookie' in headers || status === 401 ? headers : { ...headers, cookie: `nhip_cau=${gate.session}` }
    expect(judge(gate, 'GET', at('/'), withCookie)).toEqual({ kind: 'refuse', status })
  })

  it('refuses a post without our own header, even with the cookie', () => {
    const gate = newGate(port)
    const headers = { host, cookie: `nhip_cau=${gate.session}` }
    expect(judge(gate, 'POST', at('/rpc/people/list'), headers)).toEqual({ kind: 'refuse', status: 403 })
  })

  it('refuses a wrong token and does not burn the right one by it', () => {
    const gate = newGate(port)
    expect(judge(gate, 'GET', at('/?token=wrong'), { host })).toEqual({ kind: 'refuse', status: 401 })
    expect(judge(gate, 'GET', at(`/?token=${gate.token}`), { host }).kind).toBe('welcome')
  })
})
