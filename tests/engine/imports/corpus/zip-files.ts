import { workbookBytes, workbookEntries } from '../workbook/build-workbook.ts'
import { buildZip, repeatedDeflate } from '../workbook/build-zip.ts'
import { file, listRows } from './pieces.ts'

const mebibyte = 1024 * 1024
const good = () => workbookBytes({ sheets: [{ data: listRows }] })
const without = (path: string) => () =>
  buildZip(workbookEntries({ sheets: [{ data: listRows }] }).filter((entry) => entry.path !== path))
const changed = (path: string, change: object) => () =>
  buildZip(
    workbookEntries({ sheets: [{ data: listRows }] }).map((entry) =>
      entry.path === path ? { ...entry, ...change } : entry,
    ),
  )
const sheetPath = 'xl/worksheets/sheet1.xml'
const bomb = (block: Uint8Array, times: number, declaredSize: number) => () =>
  workbookBytes({ sheets: [{ entry: { packed: repeatedDeflate(block, times), declaredSize } }] })
const package_ = (entries: Parameters<typeof buildZip>[0]) => () => buildZip(entries)

/** Zips that lie, burst, or hold something else. */
export const zipFiles = [
  file('truncated in the middle', 'a.xlsx', () => good().subarray(0, 700)),
  file('truncated by its last bytes', 'a.xlsx', () => good().subarray(0, good().length - 10)),
  file('only the first four bytes', 'a.xlsx', () => good().subarray(0, 4)),
  file('rubbish in front of the zip', 'a.xlsx', () => Buffer.concat([Buffer.from('rubbish'), good()])),
  file('rubbish behind the zip', 'a.xlsx', () => Buffer.concat([good(), Buffer.alloc(500, 1)])),
  file('wrong checksum of the sheet', 'a.xlsx', changed(sheetPath, { crc: 1 })),
  file('sheet packed in an unknown way', 'a.xlsx', changed(sheetPath, { method: 99 })),
  file('deflate bytes that make no sense', 'a.xlsx', changed(sheetPath, { packed: Buffer.alloc(300, 0xfe) })),
  file('sheet that claims to be empty', 'a.xlsx', changed(sheetPath, { declaredSize: 0 })),
  file(
    'another name in the local header',
    'a.xlsx',
    changed(sheetPath, { localPath: 'xl/worksheets/sheet9.xml' }),
  ),
  file('path that climbs out (../)', 'a.xlsx', () =>
    workbookBytes({ sheets: [{ data: listRows }], more: [{ path: '../../thoat.xml', content: 'x' }] }),
  ),
  file('two parts of one name', 'a.xlsx', () =>
    workbookBytes({ sheets: [{ data: listRows }], more: [{ path: sheetPath.toUpperCase(), content: 'x' }] }),
  ),
  file('no workbook part', 'a.xlsx', without('xl/workbook.xml')),
  file('no relations of the workbook', 'a.xlsx', without('xl/_rels/workbook.xml.rels')),
  file('no relations of the package', 'a.xlsx', without('_rels/.rels')),
  file('the sheet part is missing', 'a.xlsx', without(sheetPath)),
  file(
    'zip bomb: 2 GB of zeros that claims 1,000 bytes',
    'a.xlsx',
    bomb(new Uint8Array(4 * mebibyte), 512, 1000),
  ),
  file('zip bomb that admits 4 GB', 'a.xlsx', bomb(new Uint8Array(mebibyte), 1, 4_000_000_000)),
  file('zip bomb: 2 GB of spaces', 'a.xlsx', bomb(new Uint8Array(4 * mebibyte).fill(0x20), 512, 1000)),
  file('zip bomb: 5,000 entries', 'a.xlsx', () =>
    buildZip(Array.from({ length: 5000 }, (_, index) => ({ path: `xl/${index}.xml`, method: 0 }))),
  ),
  file('entries that share their bytes', 'a.xlsx', () =>
    buildZip([
      { path: 'a.xml', content: 'x' },
      { path: 'b.xml', localPath: 'a.xml', content: 'x', sameBytesAs: 0 },
    ]),
  ),
  file('bomb in a picture that nobody opens', 'a.xlsx', () =>
    workbookBytes({
      sheets: [{ data: listRows }],
      more: [
        { path: 'xl/media/a.png', packed: repeatedDeflate(new Uint8Array(mebibyte), 50), declaredSize: 9 },
      ],
    }),
  ),
  file('password of the zip', 'a.xlsx', changed('xl/workbook.xml', { flags: 1 })),
  file('.xlsb', 'a.xlsb', package_([{ path: 'xl/workbook.bin', content: 'x' }])),
  file(
    '.ods',
    'a.ods',
    package_([
      { path: 'mimetype', method: 0, content: 'application/vnd.oasis.opendocument.spreadsheet' },
      { path: 'content.xml', content: '<x/>' },
    ]),
  ),
  file('.docx named .xlsx', 'a.xlsx', package_([{ path: 'word/document.xml', content: '<x/>' }])),
  file('zip of pictures named .xlsx', 'a.xlsx', package_([{ path: 'a.jpg', content: 'x' }])),
]
