import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import * as z from 'zod'
import { Arguments } from '../../../src/engine/doors/cli/arguments.ts'
import { runCommandLine } from '../../../src/engine/doors/cli/run.ts'
import { openSession } from '../../../src/engine/doors/cli/session.ts'
import { readKeySlots } from '../../../src/engine/register/key-file.ts'
import { unwrapKey } from '../../../src/engine/register/keys.ts'
import { dayOf } from '../../../src/shared/vocabulary/day.ts'

export const root = join(import.meta.dirname, '..', '..', '..')
export const password = 'mật khẩu của xã'
export const period = ['--from', '2026-01-01', '--to', '2026-11-23']

export interface Outcome {
  readonly exit: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The command line as a program of its own, started the way npm starts it. */
export function spawned(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const program = [join(root, 'scripts', 'run.mjs'), 'src/engine/doors/cli.ts', ...words]
  const { NHIP_CAU_PASSWORD: _password, NHIP_CAU_USER: _user, ...clean } = process.env
  const child = spawn(process.execPath, program, { cwd: tmpdir(), env: { ...clean, ...env } })
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exit) => resolve({ exit, ...said }))
  })
}

/** The same without a process of its own. */
export async function typed(
  words: readonly string[],
  env: NodeJS.ProcessEnv = { NHIP_CAU_PASSWORD: password },
) {
  const said = { stdout: '', stderr: '' }
  const exit = await runCommandLine(words, env, {
    stdout: { write: (text) => (said.stdout += text) },
    stderr: { write: (text) => (said.stderr += text) },
  })
  return { exit, ...said }
}

export async function document<T extends z.ZodType>(
  shape: T,
  words: readonly string[],
  exit = 0,
): Promise<z.infer<T>> {
  const outcome = await typed([...words, '--json'])
  expect(outcome.stderr).toBe('')
  expect({ exit: outcome.exit, stdout: outcome.stdout }).toMatchObject({ exit })
  return shape.parse(JSON.parse(outcome.stdout))
}

export const errorShape = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string(), data: z.unknown().optional() }),
})

/** What the register is encrypted with, to spoil it on purpose. */
export async function dataKeyOf(register: string): Promise<Buffer> {
  const slot = readKeySlots(register).slots.find(({ kind }) => kind === 'account')
  if (slot === undefined) throw new Error('No slot')
  return unwrapKey(slot, password)
}

/** A small invented commune under `password`. */
export async function makeSmallSample(db: string): Promise<void> {
  const words = ['sample', '--db', db, '--cells', '6', '--people', '120', '--years', '2', '--seed', '7']
  const made = await typed([...words, '--json'])
  expect(made).toMatchObject({ exit: 0, stderr: '' })
  expect(JSON.parse(made.stdout)).toMatchObject({
    db,
    login: 'mau',
    cells: 6,
    people: 120,
    years: 2,
    seed: 7,
  })
}

/** Sets the committee's own target of the year, whatever its cells were given. */
export async function setCommitteeTarget(db: string, indicator: string, number: number): Promise<void> {
  const { engine, client } = await openSession(new Arguments(['--db', db], { db: 'text' }), {
    password,
    login: undefined,
  })
  const year = { from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) }
  if (year.from === null || year.to === null) throw new Error('No year')
  await client.targets.set({
    from: year.from,
    to: year.to,
    document: null,
    documentDate: null,
    targets: [{ cellId: null, indicator, number }],
  })
  await engine.leaveDesk()
}
