import { call } from '@orpc/server'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { maskerFor } from '../../../src/engine/diagnostics/mask.ts'
import { diagnosticsProcedures } from '../../../src/engine/diagnostics/procedures.ts'
import { writeErrorLog } from '../../../src/engine/error-log.ts'
import { writeSample } from '../../../src/engine/sample/write.ts'
import { openTestRegister } from '../harness.ts'

const names = ['Lò Thị Hiếm Phừ', 'Vàng A Páo', 'Chi bộ bản Nà Ngà', 'dợ']
const mask = maskerFor(names)

it.each([
  ['Sửa hồ sơ Lò Thị Hiếm Phừ', 'Sửa hồ sơ [tên]'],
  ['lo thi hiem phu, VÀNG A PÁO', '[tên], [tên]'],
  ['Lò Thị Hiếm Phừ'.normalize('NFD'), '[tên]'],
  ['Lò  Thị\nHiếm-Phừ', '[tên]'],
  ['tài khoản dợ, đợi', 'tài khoản [tên], đợi'],
  ['số 012345678901 và 012 345 678 901 và 123456789', 'số ••••••••• và ••••••••• và •••••••••'],
  ['12345678 hàng, trang 3', '12345678 hàng, trang 3'],
])('%j becomes %j', (text, masked) => {
  expect(mask(text)).toBe(masked)
})

it('leaves no planted name and no run of 9 to 12 digits, wherever they got into', () => {
  const around = fc
    .string({ maxLength: 30 })
    .map((text) => ` ${text.replace(/[\p{L}\p{M}\p{N}]+$|^[\p{L}\p{M}\p{N}]+/gu, '')} `)
  const id = fc
    .integer({ min: 9, max: 12 })
    .chain((length) =>
      fc
        .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
        .map((digits) => digits.join('')),
    )
  fc.assert(
    fc.property(around, fc.constantFrom(...names), around, id, around, (a, name, b, digits, c) => {
      const masked = mask(`${a}${name}${b}${digits}${c}`)
      expect(masked).not.toContain(name)
      expect(masked).not.toMatch(/\d{9,12}/u)
    }),
  )
})

it('the exported file names nobody of the register', async () => {
  const test = await openTestRegister({ catalogs: true })
  await writeSample(test.engine, test.register, { cells: 8, people: 200 })
  writeErrorLog(test.engine, new Error('Không ghi được Lò Thị Mai 012345678901'))
  test.register.connection.exec(
    `UPDATE cell_state SET to_date = NULL; UPDATE person SET name_key = 'x' WHERE id = 3`,
  )
  const file = await call(diagnosticsProcedures.export, undefined, { context: test.context })
  const text = Buffer.from(await file.arrayBuffer()).toString('utf8')
  const known = test.reader
    .statement<{ name: string }>(
      `SELECT full_name AS name FROM person UNION SELECT full_name FROM account UNION SELECT name FROM cell_state
       UNION SELECT name FROM village UNION SELECT name FROM sympathizer_helper`,
    )
    .all()
  expect(known.filter(({ name }) => text.includes(name))).toEqual([])
  expect(text).not.toMatch(/\d{9,}/u)
  expect(text).toContain('== Nhật ký lỗi ==')
  expect(text).toContain('Số dòng: ')
  expect(text).toMatch(/Error \d|L[0-9A-Z]{6,}/u)
  await test.close()
})
