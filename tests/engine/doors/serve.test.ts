import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UsageError } from '../../../src/engine/doors/cli/usage.ts'
import { serveOptions } from '../../../src/engine/doors/serve-options.ts'
import { quickStart } from '../../e2e/launch/server.ts'

const program = resolve(import.meta.dirname, '../../../src/engine/doors/serve.ts')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nhip-cau-serve-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the program until it ends; one that opens its door is sent the signal. */
function serve(words: readonly string[], signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
  const child = spawn(process.execPath, [program, '--data-dir', join(folder, 'data'), ...words], {
    env: quickStart.env,
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    if (stdout.includes('\n')) child.kill(signal)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return new Promise((done) => child.once('close', (code) => done({ code, stdout, stderr })))
}

/** One line in Vietnamese: no trace of where in the program it was, no English. */
const oneSentence = /^\p{Lu}[^\n]*[\p{Ll}\d”]\.\n$/u
const trace = /\bat \S+:\d+|Error|node:|file:\/\//u

function refusalOf(words: readonly string[]): string {
  try {
    serveOptions(words)
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  return ''
}

describe('the trial server', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('says its address and ends cleanly on %s', async (signal) => {
    const { code, stdout, stderr } = await serve(['--port', '0', '--today', '2026-11-23'], signal)
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+\n$/)
    expect(stderr).toBe('')
    expect(code).toBe(0)
  })

  it.each([
    ['a port that is no number', ['--port', 'abc'], 'abc'],
    ['a port beyond all ports', ['--port', '65536'], '65536'],
    ['a negative port', ['--port=-1'], '-1'],
    ['a port without a number', ['--port'], '--port'],
    ['a day that is not in the calendar', ['--today', '2026-02-30'], '2026-02-30'],
    ['an unknown option', ['--prot', '80'], '--prot'],
    ['an option of other commands', ['--json'], '--json'],
    ['a word too many', ['mở'], 'mở'],
  ])('refuses with a sentence: %s', (_name, words, named) => {
    const refusal = refusalOf(words)
    expect(`${refusal}\n`).toMatch(oneSentence)
    expect(refusal).toContain(named)
    expect(refusal).not.toMatch(trace)
  })

  it('ends with code 2 and that sentence alone', async () => {
    const words = ['--port', 'abc']
    const { code, stdout, stderr } = await serve(words)
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: `${refusalOf(words)}\n` })
  })

  it('ends with code 3 and a sentence when the port is taken', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const taken = other.address()
    const port = taken !== null && typeof taken === 'object' ? taken.port : 0
    const { code, stdout, stderr } = await serve(['--port', String(port)])
    other.close()
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain(`Cổng ${port} đang được chương trình khác dùng.`)
    expect(stdout).toBe('')
    expect(code).toBe(3)
  })

  it('ends with code 3 and a sentence when the data folder cannot be one', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const { code, stdout, stderr } = await serve(['--data-dir', join(file, 'data')])
    expect(stderr).toMatch(oneSentence)
    expect(stderr).toContain(join(file, 'data'))
    expect(stderr).not.toMatch(trace)
    expect(stdout).toBe('')
    expect(code).toBe(3)
  })
})
