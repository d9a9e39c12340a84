import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { sampleAccount } from '../../../src/engine/accounts/set-up.ts'
import { runCommandLine } from '../../../src/engine/doors/cli/run.ts'
import { openConnection } from '../../../src/engine/register/database.ts'
import { readKeySlots } from '../../../src/engine/register/key-file.ts'
import { unwrapKey } from '../../../src/engine/register/keys.ts'
import { registerErrors } from '../../../src/shared/rpc/errors.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-cli-'))
const db = join(folder, 'xa-thu.db')
const password = 'mật khẩu của xã'
const period = ['--from', '2026-01-01', '--to', '2026-11-23']

interface Outcome {
  readonly exit: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The command line as a program of its own, started the way npm starts it. */
function spawned(words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const program = [join(root, 'scripts', 'run.mjs'), 'src/engine/doors/cli.ts', ...words]
  const { NHIP_CAU_PASSWORD: _password, NHIP_CAU_USER: _user, ...clean } = process.env
  const child = spawn(process.execPath, program, { cwd: folder, env: { ...clean, ...env } })
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
async function typed(words: readonly string[], env: NodeJS.ProcessEnv = { NHIP_CAU_PASSWORD: password }) {
  const said = { stdout: '', stderr: '' }
  const exit = await runCommandLine(words, env, {
    stdout: { write: (text) => (said.stdout += text) },
    stderr: { write: (text) => (said.stderr += text) },
  })
  return { exit, ...said }
}

async function document<T extends z.ZodType>(
  shape: T,
  words: readonly string[],
  exit = 0,
): Promise<z.infer<T>> {
  const outcome = await typed([...words, '--json'])
  expect(outcome.stderr).toBe('')
  expect({ exit: outcome.exit, stdout: outcome.stdout }).toMatchObject({ exit })
  return shape.parse(JSON.parse(outcome.stdout))
}

const errorShape = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string(), data: z.unknown().optional() }),
})

async function dataKeyOf(register: string): Promise<Buffer> {
  const slot = readKeySlots(register).slots.find(({ kind }) => kind === 'account')
  if (slot === undefined) throw new Error('No slot')
  return unwrapKey(slot, password)
}

beforeAll(async () => {
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
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('as a program', () => {
  it('creates a register and answers with one JSON document', async () => {
    const file = join(folder, 'mới', 'sổ.db')
    const words = [
      'create',
      '--db',
      file,
      '--commune',
      'Đảng ủy xã Thử',
      '--superior',
      'Tỉnh ủy Thử',
      '--json',
    ]
    const made = await spawned(words, { NHIP_CAU_PASSWORD: password })
    expect(made).toMatchObject({ exit: 0, stderr: '' })
    expect(JSON.parse(made.stdout)).toEqual({
      db: file,
      commune: 'Đảng ủy xã Thử',
      superior: 'Tỉnh ủy Thử',
      login: 'quantri',
      recoveryCode: expect.stringMatching(/^([2-9A-Z]{4}-){5}[2-9A-Z]{4}$/u),
    })
    expect(existsSync(`${file}-wal`)).toBe(false)
    const again = await typed(words)
    expect(again.exit).toBe(3)
    expect(JSON.parse(again.stdout)).toMatchObject({ error: { code: 'CONFLICT' } })
  })

  it('ends with 2 and two lines on stderr for wrong usage', async () => {
    const wrong = await spawned(['figures', '--db', db, '--form', '2026-01-01'])
    expect(wrong).toEqual({
      exit: 2,
      stdout: '',
      stderr:
        'Không có tùy chọn --form.\nCách dùng: figures --db TỆP --from NGÀY --to NGÀY [--cell TÊN] [--json]\n',
    })
  })

  it('answers people in sentences', async () => {
    const answered = await spawned(['check', '--db', db], { NHIP_CAU_PASSWORD: password })
    expect(answered).toMatchObject({ exit: 0, stderr: '' })
    expect(answered.stdout).toMatch(/^Sổ đạt yêu cầu: đã đọc [\d.]+ dòng hồ sơ, không thấy lỗi\.\n$/u)
  })
})

describe('wrong usage', () => {
  const nameless = ['--db', db]
  it.each([
    ['an unknown command', ['nhap'], 'Không có lệnh “nhap”.'],
    ['a missing option', ['check'], 'Thiếu tùy chọn --db.'],
    [
      'an option without its value',
      ['check', '--db'],
      'Tùy chọn --db thiếu giá trị hoặc không nhận giá trị.',
    ],
    ['a word too many', ['check', ...nameless, 'thêm'], 'Thừa tham số “thêm”.'],
    [
      'a day that is in no calendar',
      ['figures', ...nameless, '--from', '2026-02-30', '--to', '2026-03-01'],
      'Tùy chọn --from cần ngày dạng YYYY-MM-DD có trong lịch, không phải “2026-02-30”.',
    ],
    [
      'a period the wrong way round',
      ['figures', ...nameless, '--from', '2026-03-01', '--to', '2026-02-01'],
      'Ngày --from phải trước hoặc bằng ngày --to.',
    ],
    [
      'a number that is none',
      ['sample', ...nameless, '--people', 'nhiều'],
      'Tùy chọn --people cần một số nguyên không âm, không phải “nhiều”.',
    ],
    [
      'an unknown kind',
      ['import', ...nameless, '--kind', 'villages', 'x.xlsx'],
      'Không có loại danh sách “villages”. Các loại: cells, people, sympathizers.',
    ],
    [
      'both a report and all of them',
      ['report', ...nameless, ...period, '--out', folder, '--all', '--report', 'x'],
      'Chọn một trong hai: --report MÃ hoặc --all.',
    ],
  ])('%s', async (_what, words, sentence) => {
    const plain = await typed(words)
    expect(plain.exit).toBe(2)
    expect(plain.stdout).toBe('')
    expect(plain.stderr.split('\n')[0]).toBe(sentence)
    const outcome = await typed([...words, '--json'])
    expect(outcome).toMatchObject({ exit: 2, stderr: '' })
    expect(errorShape.parse(JSON.parse(outcome.stdout)).error).toEqual({ code: 'USAGE', message: sentence })
  })

  it('says that the password is missing', async () => {
    const words = ['create', '--db', join(folder, 'x.db'), '--commune', 'A', '--superior', 'B']
    const outcome = await typed(words, {})
    expect(outcome.exit).toBe(2)
    expect(outcome.stderr).toContain('NHIP_CAU_PASSWORD')
    expect(existsSync(join(folder, 'x.db'))).toBe(false)
  })

  it('names the cells that a name may mean', async () => {
    const outcome = await typed(['figures', '--db', db, ...period, '--cell', 'chi bo'])
    expect(outcome.exit).toBe(2)
    expect(outcome.stderr).toMatch(
      /^Có \d+ chi bộ khớp với “chi bo”: Chi bộ .+; Chi bộ .+\. Ghi rõ tên hơn\.\n/u,
    )
    expect((await typed(['figures', '--db', db, ...period, '--cell', 'Sao Hỏa'])).stderr).toContain(
      'Không có chi bộ nào tên “Sao Hỏa” vào ngày 23/11/2026.',
    )
  })

  it('without a command prints what there is', async () => {
    expect(await typed([])).toMatchObject({ exit: 2, stdout: '' })
    const help = await typed(['help'])
    expect(help.exit).toBe(0)
    for (const name of 'create sample template import figures list report backup restore check'.split(' '))
      expect(help.stdout).toContain(`\n  ${name} --`)
  })
})

describe('what could not be done', () => {
  it.each([
    ['a register that is not there', ['check', '--db', join(folder, 'khong-co.db')], 'NO_REGISTER'],
    [
      'a list that is not there',
      ['import', '--db', db, '--kind', 'people', 'khong-co.xlsx'],
      'FILE_REJECTED',
    ],
    [
      'a backup that is not there',
      ['restore', '--from', 'khong-co.ncbak', '--db', join(folder, 'n.db')],
      'FILE_REJECTED',
    ],
    [
      'a backup that is none',
      ['restore', '--from', join(root, 'package.json'), '--db', join(folder, 'n.db')],
      'BROKEN_REGISTER',
    ],
  ])('%s', async (_what, words, code) => {
    expect((await document(errorShape, words, 3)).error.code).toBe(code)
    expect(existsSync(join(folder, 'n.db'))).toBe(false)
  })

  it('a wrong password', async () => {
    const outcome = await typed(['check', '--db', db], { NHIP_CAU_PASSWORD: 'sai rồi' })
    expect(outcome).toEqual({ exit: 3, stdout: '', stderr: `${registerErrors.WRONG_PASSWORD.message}\n` })
    const stranger = { NHIP_CAU_PASSWORD: password, NHIP_CAU_USER: 'người lạ' }
    expect((await typed(['check', '--db', db], stranger)).exit).toBe(3)
  })

  it('a register of a newer program', async () => {
    const newer = join(folder, 'moi-hon.db')
    for (const end of ['', '.keys.json']) writeFileSync(newer + end, readFileSync(db + end))
    const connection = openConnection(newer, await dataKeyOf(newer))
    connection
      .prepare('INSERT INTO kysely_migration (name, timestamp) VALUES (?, ?)')
      .run('9999-future', '2030-01-01')
    connection.close()
    const { error } = await document(errorShape, ['figures', '--db', newer, ...period], 3)
    expect(error).toEqual({ code: 'NEWER_REGISTER', message: registerErrors.NEWER_REGISTER.message })
  })
})

const figureShape = z.object({
  id: z.string(),
  label: z.string(),
  numerator: z.int(),
  denominator: z.int().nullable(),
  percent: z.string().nullable(),
  definition: z.string(),
})
const figuresShape = z.object({
  from: z.string(),
  to: z.string(),
  cell: z.string().nullable(),
  figures: z.array(figureShape).min(10),
})
const listShape = z.object({ total: z.int(), records: z.array(z.object({ id: z.int(), name: z.string() })) })

describe('figures and the names behind them', () => {
  const numerator = (figures: readonly z.infer<typeof figureShape>[], id: string): number =>
    figures.find((figure) => figure.id === id)?.numerator ?? Number.NaN

  it('agree with each other, for the commune and for a cell', async () => {
    const all = await document(figuresShape, ['figures', '--db', db, ...period])
    const behind = await document(listShape, ['list', '--db', db, '--figure', 'members.all', ...period])
    expect(behind.total).toBe(numerator(all.figures, 'members.all'))
    expect(new Set(behind.records.map(({ id }) => id)).size).toBe(behind.total)

    const cells = await document(listShape, ['list', '--db', db, '--figure', 'cells.all', ...period])
    const [cell] = cells.records
    if (cell === undefined) throw new Error('The sample has no cells')
    const one = await document(figuresShape, ['figures', '--db', db, ...period, '--cell', cell.name])
    expect(one.cell).toBe(cell.name)
    expect(numerator(one.figures, 'members.all')).toBeLessThan(behind.total)
  })
})

describe('reports', () => {
  const reportShape = z.object({
    reports: z
      .array(z.object({ id: z.string(), file: z.string(), rows: z.int(), renamed: z.boolean() }))
      .min(2),
  })

  it('come as workbooks, under the next name where one is open in Excel', async () => {
    const out = join(folder, 'báo cáo')
    const words = ['report', '--db', db, '--all', ...period, '--out', out]
    const first = await document(reportShape, words)
    for (const { file } of first.reports) expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
    const [name = ''] = readdirSync(out)
    writeFileSync(join(out, `~$${name}`), '')
    const second = await document(reportShape, words)
    const renamed = second.reports.filter((report) => report.renamed)
    expect(renamed.map(({ file }) => file)).toEqual([join(out, name.replace('.xlsx', ' (2).xlsx'))])
    expect(readdirSync(out).length).toBe(first.reports.length + 2)
  })
})

describe('backup, restore and check', () => {
  it('bring a register to a place where there is none', async () => {
    const backupShape = z.object({ file: z.string(), people: z.int(), ok: z.literal(true) })
    const made = await document(backupShape, ['backup', '--db', db, '--to', join(folder, 'usb')])
    expect(readdirSync(join(folder, 'usb'))).toEqual([made.file.slice(join(folder, 'usb').length + 1)])

    const target = join(folder, 'máy mới', 'so.db')
    const restoreShape = z.object({ safetyCopy: z.string().nullable(), people: z.int() })
    const words = ['restore', '--from', made.file, '--db', target]
    expect((await typed(words, { NHIP_CAU_PASSWORD: 'sai rồi' })).exit).toBe(3)
    expect(existsSync(target)).toBe(false)
    expect(await document(restoreShape, words)).toEqual({ safetyCopy: null, people: made.people })
    expect((await document(restoreShape, words)).safetyCopy).toContain('before-restore')
    const figures = ['figures', ...period, '--db']
    expect(await document(figuresShape, [...figures, target])).toEqual(
      await document(figuresShape, [...figures, db]),
    )
  })

  it('finds what nobody would find by name', async () => {
    const spoilt = join(folder, 'hong.db')
    for (const end of ['', '.keys.json']) writeFileSync(spoilt + end, readFileSync(db + end))
    const connection = openConnection(spoilt, await dataKeyOf(spoilt))
    connection.prepare(`UPDATE person SET name_key = 'ai do' WHERE id = 3`).run()
    connection.close()
    const checkShape = z.object({ ok: z.boolean(), findings: z.array(z.string()) })
    const found = await document(checkShape, ['check', '--db', spoilt], 1)
    expect(found).toEqual({ ok: false, findings: [expect.stringContaining('Hồ sơ số 3')] })
  })
})

it('the sample account opens a sample made without a password', async () => {
  const file = join(folder, 'mau.db')
  expect((await typed(['sample', '--db', file, '--cells', '2', '--people', '20'], {})).exit).toBe(0)
  expect((await typed(['check', '--db', file], {})).exit).toBe(0)
  expect(sampleAccount.login).toBe('mau')
})
