import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inUnicode } from '../../../../src/engine/imports/workbook/legacy-columns.ts'
import { openWorkbook } from '../../../../src/engine/imports/workbook/open-workbook.ts'
import { WorkbookProblem } from '../../../../src/engine/imports/workbook/problems.ts'
import { readZipDirectory } from '../../../../src/engine/imports/workbook/zip-directory.ts'
import { readTableOf } from '../../../../src/engine/imports/wrong-kind.ts'
import { RegisterError } from '../../../../src/engine/register/register-error.ts'
import { workbookOf } from '../importing.ts'
import { buildZip } from '../workbook/build-zip.ts'

/** A short form runs with the others; NHIP_CAU_FUZZ=20000 asks for so many mutants of each workbook. */
const runs = Number(process.env['NHIP_CAU_FUZZ'] ?? 150)
const longest = 30_000

const xlsx = new Uint8Array(
  await (
    await workbookOf([
      ['DANH SÁCH'],
      ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Ghi chú'],
      [1, 'Lò Văn An', new Date(Date.UTC(1985, 2, 20)), 'Nam', { formula: '1+1', result: 2 }],
      [2, 'Lß ThÞ B×nh', '3/1990', 'Nữ', { error: '#REF!' }],
    ])
  ).arrayBuffer(),
)
const parts = readZipDirectory(xlsx, 100).map(({ path, packed, method }) => ({
  path,
  content: Buffer.from(method === 0 ? packed : inflateRawSync(packed)),
}))
const xls = readFileSync(new URL('../workbook/files/libreoffice.xls', import.meta.url))

/** Replaced, cut out, doubled, or made very large: what damage and malice do to bytes. */
const mutation = fc.record({
  at: fc.nat(),
  part: fc.nat(),
  length: fc.nat(40),
  by: fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '<',
      '"',
      '>',
      '&#0;',
      '9'.repeat(30),
      '-1',
      '<c r="ZZZZ9">',
      ']]>',
      '<!DOCTYPE a>',
      '\uffff',
    ),
  ),
  doubled: fc.boolean(),
})
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never

function mutated(content: Uint8Array, { at, length, by, doubled }: Mutation): Uint8Array {
  const from = content.length === 0 ? 0 : at % content.length
  const cut = content.subarray(from, from + length)
  return Buffer.concat([
    content.subarray(0, from),
    Buffer.from(by),
    ...(doubled ? [cut, cut] : []),
    content.subarray(from + length),
  ])
}

/** Everything of it is read, or it is refused with a typed problem; in time. */
async function readOrRefused(bytes: Uint8Array): Promise<void> {
  const start = performance.now()
  try {
    const { rows } = await readTableOf(inUnicode(await openWorkbook(bytes)), 'people')
    for await (const row of rows) expect(row.cells.length).toBeLessThanOrEqual(256)
  } catch (error) {
    if (!(error instanceof WorkbookProblem || error instanceof RegisterError)) throw error
  }
  expect(performance.now() - start).toBeLessThan(longest)
}

const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 })
const patience = 60_000 + runs * 500

it(
  'a workbook with its XML damaged, in a whole zip, is read or refused',
  () =>
    fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const entries = parts.map((part, index) => ({
          path: part.path,
          content: changes
            .filter((change) => change.part % parts.length === index)
            .reduce<Uint8Array>(mutated, part.content),
        }))
        await readOrRefused(buildZip(entries))
      }),
      { numRuns: runs },
    ),
  patience,
)

it(
  'an .xls with bytes replaced, cut out or doubled is read or refused',
  () =>
    fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        await readOrRefused(changes.reduce<Uint8Array>(mutated, xls))
      }),
      { numRuns: runs },
    ),
  patience,
)

it(
  'a CSV of any bytes is read or refused',
  () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), mutations, async (bytes, changes) => {
        const list = Buffer.from('TT;Họ và tên;Ngày sinh\r\n1;"Lò Văn An";1985\r\n')
        await readOrRefused(bytes)
        await readOrRefused(changes.reduce<Uint8Array>(mutated, list))
      }),
      { numRuns: runs },
    ),
  patience,
)
