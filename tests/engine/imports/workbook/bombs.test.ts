import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../../src/engine/imports/workbook/limits.ts'
import { openWorkbook } from '../../../../src/engine/imports/workbook/open-workbook.ts'
import { workbookBytes, workbookEntries } from './build-workbook.ts'
import { xlsBytes, number as xlsNumber } from './build-xls.ts'
import { buildZip, repeatedDeflate } from './build-zip.ts'
import { allRows, codeOf, growthOf, problemOf } from './reading.ts'

const mebibyte = 1024 * 1024
const mostGrowth = 200

/** Reads within the growth allowed and gives the code. */
async function codeInLittleMemory(bytes: Uint8Array): Promise<string> {
  let code = ''
  const growth = await growthOf(async () => {
    code = await codeOf(bytes)
  })
  expect(growth).toBeLessThan(mostGrowth)
  return code
}

describe('a zip bomb', () => {
  it('of 5 GB of zeros that claims to be small is stopped while inflating', async () => {
    const spaces = new Uint8Array(64 * mebibyte).fill(0x20)
    for (const block of [new Uint8Array(64 * mebibyte), spaces]) {
      const bytes = workbookBytes({
        sheets: [{ entry: { packed: repeatedDeflate(block, 80), declaredSize: 1000 } }],
      })
      expect(bytes.length).toBeLessThan(6 * mebibyte)
      expect(await codeInLittleMemory(bytes)).toBe('ZIP_BOMB')
    }
  })

  it('that admits its size is refused before inflating', async () => {
    const entry = { packed: repeatedDeflate(new Uint8Array(mebibyte), 1), declaredSize: 4_000_000_000 }
    expect(await codeOf(workbookBytes({ sheets: [{ entry }] }))).toBe('ZIP_BOMB')
  })

  it('that packs modestly, in any part, ends at the limit of the part', async () => {
    const block = new Uint8Array(mebibyte)
    for (let at = 0; at < block.length; at += 1) block[at] = 97 + ((at * 7919 + (at >> 6)) % 26)
    const limits = { ...defaultLimits, partBytes: 4 * mebibyte, xmlSilence: 1024 * mebibyte }
    const packed = repeatedDeflate(block, 8)
    const more = [{ path: 'xl/sharedStrings.xml', packed, declaredSize: 10 }]
    const entries = workbookEntries({ shared: '' }).filter(({ path }) => path !== 'xl/sharedStrings.xml')
    expect(await codeOf(buildZip([...entries, ...more]), { limits })).toBe('ZIP_BOMB')
    const sheet = {
      entry: { packed: repeatedDeflate(Buffer.from(`<!--${'x'.repeat(65_000)}-->`), 200), declaredSize: 10 },
    }
    expect(await codeOf(workbookBytes({ sheets: [sheet] }), { limits })).toBe('ZIP_BOMB')
  })

  it('in a part that nothing reads is left unopened', async () => {
    const bomb = {
      path: 'xl/media/image1.png',
      packed: repeatedDeflate(new Uint8Array(mebibyte), 50),
      declaredSize: 1000,
    }
    const nested = { path: 'xl/embeddings/inner.xlsx', content: workbookBytes({}), method: 0 }
    const data = '<row r="1"><c r="A1"><v>7</v></c></row>'
    const rows = await allRows(workbookBytes({ sheets: [{ data }], more: [bomb, nested] }))
    expect(rows.map(({ cells }) => cells[0]?.text)).toEqual(['7'])
  })

  it('of many entries, or of entries that share their bytes, is refused', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ path: `xl/${index}.xml` }))
    expect(await codeOf(buildZip(many))).toBe('ZIP_BOMB')
    const shared = [
      { path: 'a.xml', content: 'x' },
      { path: 'a.xmL', localPath: 'a.xml', content: 'x', sameBytesAs: 0 },
    ]
    expect(await codeOf(buildZip(shared))).toMatch(/ZIP_BOMB|BROKEN_ZIP/)
  })

  it('counts all readings together', async () => {
    const data = '<row r="1"><c r="A1"><v>7</v></c></row>'
    const limits = { ...defaultLimits, inflatedBytes: 3000 }
    const workbook = await openWorkbook(workbookBytes({ sheets: [{ name: 'A', data }] }), { limits })
    const again = async () => {
      for (let time = 0; time < 50; time += 1) for await (const _ of workbook.rows('A'));
    }
    await expect(again()).rejects.toMatchObject({ code: 'ZIP_BOMB' })
  })
})

describe('XML that would blow up', () => {
  const sheetOf = (content: string) => workbookBytes({ sheets: [{ entry: { content } }] })

  it('document types and entities are refused', async () => {
    const lol = '<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    const xml = `<?xml version="1.0"?><!DOCTYPE w [${lol}]><worksheet><sheetData><row r="1"><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`
    expect(await codeOf(sheetOf(xml))).toBe('FORBIDDEN_XML')
    expect(await codeOf(sheetOf('<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>'))).toBe('FORBIDDEN_XML')
  })

  it('deep nesting is refused', async () => {
    expect(await codeOf(sheetOf(`<worksheet>${'<a>'.repeat(100)}`))).toBe('FORBIDDEN_XML')
  })

  it('a text, tag or comment without end is refused before it is held', async () => {
    const noise = repeatedDeflate(
      Buffer.from(Array.from({ length: 100_000 }, (_, at) => 97 + (at % 23))),
      2000,
    )
    for (const start of ['<w><t>', '<w><t a="', '<w><!--']) {
      const packed = Buffer.concat([repeatedDeflate(Buffer.from(start), 1).subarray(0, -2), noise])
      const bytes = workbookBytes({ sheets: [{ entry: { packed, declaredSize: 1000 } }] })
      expect(await codeInLittleMemory(bytes), start).toBe('ZIP_BOMB')
    }
  })

  it('broken XML names its sheet', async () => {
    const problem = await problemOf(sheetOf('<worksheet><sheetData></worksheet>'))
    expect(problem.code).toBe('BROKEN_XML')
    expect(problem.message).toContain('"Trang 1"')
    expect(await codeOf(sheetOf('<worksheet><sheetData>&khong;</sheetData></worksheet>'))).toBe('BROKEN_XML')
    expect(await codeOf(sheetOf('<?xml version="1.0" encoding="UTF-16"?><worksheet/>'))).toBe('BROKEN_XML')
  })
})

describe('a sheet too large for a list', () => {
  it('of a million rows is refused at the row limit, in little memory', async () => {
    let block = ''
    for (let row = 0; row < 10_000; row += 1)
      block += `<row><c><v>${row}</v></c><c t="str"><v>Lò Văn ${row}</v></c></row>`
    const start = repeatedDeflate(Buffer.from('<worksheet><sheetData>'), 1).subarray(0, -2)
    const packed = Buffer.concat([start, repeatedDeflate(Buffer.from(block), 100)])
    const bytes = workbookBytes({ sheets: [{ name: 'Danh sách', entry: { packed, declaredSize: 1000 } }] })
    let message = ''
    const growth = await growthOf(async () => {
      message = (await problemOf(bytes)).message
    })
    expect(message).toBe(
      'Danh sách trong trang tính "Danh sách" có nhiều hơn 60.000 dòng. Chưa ghi gì vào sổ. Chia danh sách làm nhiều tệp rồi nhập lần lượt.',
    )
    expect(growth).toBeLessThan(mostGrowth)
  })

  it('only by empty styled rows is read', async () => {
    const empty = Array.from(
      { length: 100_000 },
      (_, at) => `<row r="${at + 2}" s="1"><c r="A${at + 2}" s="1"/></row>`,
    )
    const data = `<row r="1"><c r="A1"><v>1</v></c></row>${empty.join('')}<row r="200000"><c r="C200000"><v>2</v></c></row>`
    const rows = await allRows(workbookBytes({ sheets: [{ data }] }))
    expect(rows.map(({ row, cells }) => [row, cells.map(({ text }) => text)])).toEqual([
      [1, ['1']],
      [200_000, ['', '', '2']],
    ])
  })

  it('only by a named range over whole columns is read', async () => {
    const workbookProperties =
      '<definedNames><definedName name="x">Trang!$A$1:$XFD$1048576</definedName></definedNames>'
    const data = '<row r="1"><c r="A1"><v>1</v></c></row>'
    let count = 0
    const growth = await growthOf(async () => {
      count = (await allRows(workbookBytes({ sheets: [{ data }], workbookProperties }))).length
    })
    expect(count).toBe(1)
    expect(growth).toBeLessThan(50)
  })

  it('to the right is refused by row and column, unless the cells there are empty', async () => {
    const far = await problemOf(
      workbookBytes({ sheets: [{ data: '<row r="3"><c r="XFD3"><v>1</v></c></row>' }] }),
    )
    expect(far).toMatchObject({ code: 'TOO_MANY_COLUMNS', place: { row: 3, column: 'XFD' } })
    const empty = '<row r="3"><c r="A3"><v>1</v></c><c r="XFD3" s="1"/></row>'
    expect((await allRows(workbookBytes({ sheets: [{ data: empty }] })))[0]?.cells).toHaveLength(1)
  })

  it('in one cell: 32,767 characters are read, one more is refused by its place', async () => {
    const cell = (length: number) =>
      `<row r="2"><c r="B2" t="inlineStr"><is><t>${'ă'.repeat(length)}</t></is></c></row>`
    const rows = await allRows(workbookBytes({ sheets: [{ data: cell(32_767) }] }))
    expect(rows[0]?.cells[1]?.text).toHaveLength(32_767)
    const problem = await problemOf(workbookBytes({ sheets: [{ data: cell(32_768) }] }))
    expect(problem).toMatchObject({ code: 'CELL_TOO_LONG', place: { row: 2, column: 'B' } })
    expect(problem.message).toContain('Ô B2')
  })

  it('in shared strings is refused', async () => {
    const limits = { ...defaultLimits, sharedLength: 100 }
    expect(
      await codeOf(workbookBytes({ shared: '<si><t>mười chữ nhé</t></si>'.repeat(20) }), { limits }),
    ).toBe('TOO_MUCH_TEXT')
  })
})

const many = 50_000
const longFiles = {
  xlsx: workbookBytes({
    sheets: [
      {
        data: Array.from(
          { length: many },
          (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`,
        ).join(''),
      },
    ],
  }),
  xls: xlsBytes({ cells: Array.from({ length: many }, (_, at) => xlsNumber(at, 0, at)) }),
  csv: new TextEncoder().encode(Array.from({ length: many }, (_, at) => `${at};Lò Văn An`).join('\n')),
}

describe('stopping', () => {
  const bytes = longFiles.xlsx

  it.each(['xlsx', 'xls', 'csv'] as const)('a long .%s on cancel, before and in the middle', async (kind) => {
    expect(await codeOf(longFiles[kind], { signal: AbortSignal.abort() })).toBe('CANCELLED')
    const controller = new AbortController()
    const workbook = await openWorkbook(longFiles[kind], { signal: controller.signal })
    let seen = 0
    const read = async () => {
      for await (const _ of workbook.rows(workbook.sheets[0] ?? '')) {
        seen += 1
        if (seen === 10) controller.abort()
      }
    }
    await expect(read()).rejects.toMatchObject({ code: 'CANCELLED' })
    // one turn's worth of rows at most, not the rest of the file
    expect(seen).toBeLessThan(many / 4)
  })

  it('when it takes too long', async () => {
    const problem = await problemOf(bytes, { limits: { ...defaultLimits, milliseconds: 1 } })
    expect(problem.code).toBe('TOO_SLOW')
  })

  it('when the taker has enough', async () => {
    const workbook = await openWorkbook(bytes)
    for await (const row of workbook.rows('Trang 1')) {
      expect(row.row).toBe(1)
      break
    }
  })
})
