import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PlaceBook } from '../../../src/engine/imports/values/places.ts'
import type { TestRegister } from '../harness.ts'
import { commit, openImporting, preview, workbookOf } from './importing.ts'

let test: TestRegister
let book: PlaceBook
beforeAll(async () => {
  test = await openImporting()
  book = new PlaceBook(test.reader)
})
afterAll(() => test.close())

const told = (line: string) => book.oldNames(line).map(({ level, written, now }) => [level, written, now])

describe('names of places', () => {
  it.each([
    ['xã Mường Lầm, tỉnh Sơn La', []],
    ['Phường Ba Đình, thành phố Hà Nội', []],
    ['Bản Na', []],
    ['tỉnh Hà Giang', [['province', 'tỉnh Hà Giang', 'Tuyên Quang']]],
    ['TP Hải Dương', [['province', 'TP Hải Dương', 'Hải Phòng']]],
    ['HÀ GIANG', [['province', 'HÀ GIANG', 'Tuyên Quang']]],
    ['thị trấn Không Còn, huyện Sông Mã, tỉnh Sơn La', [['commune', 'thị trấn Không Còn', 'Sơn La']]],
    [
      'xã Không Còn - huyện Vị Xuyên - Hà Giang',
      [
        ['province', 'Hà Giang', 'Tuyên Quang'],
        ['commune', 'xã Không Còn', 'Tuyên Quang'],
      ],
    ],
  ] as const)('in "%s"', (line, expected) => {
    expect(told(line)).toEqual(expected)
  })

  it('all 63 of before are known, with what they are part of now; all 34 of today as they are', () => {
    const catalog = (version: string) =>
      test.reader
        .statement<{ name: string; now: string | null }>(
          `SELECT name, json_extract(extra, '$.now_name') AS now FROM catalog_item WHERE catalog = 'provinces' AND version = ?`,
        )
        .all(version)
    const [before, today] = [catalog('before-2025-07-01'), catalog('from-2025-07-01')]
    expect([before.length, today.length]).toEqual([63, 34])
    for (const { name } of today) expect(told(`tỉnh ${name}`)).toEqual([])
    const gone = before.filter(({ name, now }) => name !== now)
    for (const { name, now } of gone)
      expect(told(`tỉnh ${name}`)).toEqual([['province', `tỉnh ${name}`, now]])
    expect(gone.length).toBeGreaterThan(25)
  })

  it('are kept as the list has them and told once', async () => {
    const seen = await preview(
      test,
      'people',
      await workbookOf([
        ['Họ và tên', 'Năm sinh', 'Quê quán'],
        ['Lò Văn An', '1985', 'xã Không Còn, tỉnh Hà Giang'],
        ['Lò Văn Bình', '1986', 'xã Không Còn, tỉnh Hà Giang'],
      ]),
    )
    const notes = seen.warnings.filter(({ column }) => column === 'Quê quán').map(({ reason }) => reason)
    expect(notes).toEqual([
      '2 ô ghi “tỉnh Hà Giang”: tên trước 01/7/2025, nay thuộc Tuyên Quang. Giữ như trong tệp.',
      '2 ô ghi “xã Không Còn”: không có trong danh mục cấp xã hiện nay của Tuyên Quang, có thể là tên trước 01/7/2025. Giữ như trong tệp.',
    ])
    await commit(test, seen.session)
    expect(test.reader.statement('SELECT DISTINCT hometown FROM person').all()).toEqual([
      { hometown: 'xã Không Còn, tỉnh Hà Giang' },
    ])
  })
})
