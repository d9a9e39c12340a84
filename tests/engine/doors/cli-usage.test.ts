import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openConnection } from '../../../src/engine/register/database.ts'
import { registerErrors } from '../../../src/shared/rpc/errors.ts'
import {
  dataKeyOf,
  document,
  errorShape,
  makeSmallSample,
  password,
  period,
  root,
  spawned,
  typed,
} from './command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-usage-'))
const db = join(folder, 'xa-thu.db')
beforeAll(() => makeSmallSample(db))
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
      ['import', ...nameless, '--kind', 'letters', 'x.xlsx'],
      'Không có loại danh sách “letters”. Các loại: villages, cells, people, members, sympathizers, classes, enrollments, admissions, meetings, posts, commune-posts, inspections, targets.',
    ],
    [
      'a list that is not handed out',
      ['hand-out', ...nameless, '--kind', 'targets', '--out', 'x.xlsx'],
      'Không xuất để sửa được loại “targets”. Các loại: villages, cells, people, members, sympathizers.',
    ],
    ['an undo of nothing', ['undo-import', ...nameless], 'Thiếu tùy chọn --batch.'],
    [
      'a reason that is none',
      ['import', ...nameless, '--kind', 'people', '--reason', 'x', 'x.xlsx'],
      'Tùy chọn --reason cần lý do từ 3 đến 500 chữ.',
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
    for (const name of 'create sample template hand-out import imports undo-import figures list report backup restore check'.split(
      ' ',
    ))
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
