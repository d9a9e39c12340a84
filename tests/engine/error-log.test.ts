import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Engine } from '../../src/engine/engine.ts'
import { writeErrorLog } from '../../src/engine/error-log.ts'
import { resourcesDir, testNow } from './harness.ts'

const name = 'Lò Thị Mai Hoa'
const id = '014085001234'

let folder = ''
let engine: Engine
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhip-cau-log-'))
  let ticks = 0
  const now = (): Date => new Date(testNow.getTime() + 1000 * ticks++)
  engine = new Engine({ dataDir: folder, resourcesDir, door: 'headless', version: '1.2.3', now })
})
afterEach(() => rmSync(folder, { recursive: true }))

const file = (): string => join(folder, 'logs', 'loi.log')
const log = (): string => readFileSync(file(), 'utf8')

function expectNoPersonIn(text: string): void {
  for (const part of name.split(' ')) expect(text).not.toContain(part)
  expect(text.replace(/[ .]/g, '')).not.toContain(id)
  expect(text).not.toMatch(/\d{12}/)
}

describe('the error log', () => {
  it('says number, time, version, kind, code and where it happened', () => {
    const number = writeErrorLog(
      engine,
      Object.assign(new RangeError(`${name} ${id}`), { code: 'SQLITE_FULL' }),
    )
    expect(number).toMatch(/^L[0-9A-Z]{8,}$/)
    const [head, ...frames] = log().trimEnd().split('\n')
    expect(head).toMatch(
      new RegExp(`^${number} 2026-11-23T02:00:\\d\\d\\.000Z 1\\.2\\.3 RangeError SQLITE_FULL$`),
    )
    expect(frames[0]).toMatch(/error-log\.test\.ts:\d+:\d+\)?$/)
    expectNoPersonIn(log())
  })

  it('never holds what the message says, however it is laid out', () => {
    const pieces = fc.constantFrom(
      name,
      id,
      '014 085 001 234',
      '\n',
      '\n    at ',
      ` (${name}:1:2)`,
      ':12:3',
      'UNIQUE constraint failed',
      `Error: ${name}`,
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const message = parts.join('')
        const number = writeErrorLog(engine, new Error(message, { cause: new Error(`${name} ${id}`) }))
        expect(log()).toContain(number)
        expectNoPersonIn(log())
        expect(log()).not.toContain('UNIQUE')
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['a text', `${name} ${id}`],
    ['an object', { message: name, id }],
    ['nothing', undefined],
    ['an error that is named after a person', Object.assign(new Error('x'), { name, code: `${name} ${id}` })],
    ['an error without a stack', Object.assign(new Error(name), { stack: undefined })],
    ['an error whose message was changed', Object.assign(new Error(`${name}\n at ${id}`), { message: 'y' })],
  ])('keeps a person out of it when what was thrown is %s', (_what, thrown) => {
    const number = writeErrorLog(engine, thrown)
    expect(log()).toContain(number)
    expectNoPersonIn(log())
  })

  it('begins a new file beyond 1 MB and keeps the one before', () => {
    writeErrorLog(engine, new Error())
    writeFileSync(file(), 'x'.repeat(1024 * 1024))
    const last = writeErrorLog(engine, new Error())
    expect(existsSync(`${file()}.1`)).toBe(false)
    const next = writeErrorLog(engine, new Error())
    expect(log()).toContain(next)
    expect(log()).not.toContain(last)
    expect(statSync(file()).size).toBeLessThan(10_000)
    expect(readFileSync(`${file()}.1`, 'utf8')).toContain(last)
  })

  it('still gives a number when nothing can be written, and tells the terminal instead', () => {
    writeFileSync(join(folder, 'logs'), '')
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const number = writeErrorLog(engine, new Error(name))
    expect(told).toHaveBeenCalledOnce()
    const words = told.mock.calls.flat().join(' ')
    expect(words).toContain(number)
    expectNoPersonIn(words)
    told.mockRestore()
  })
})
