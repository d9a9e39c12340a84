import { type BuildWorkbook, textRows, workbookBytes, workbookEntries } from '../workbook/build-workbook.ts'
import { buildZip, repeatedDeflate } from '../workbook/build-zip.ts'
import { file, header, inline, listRows, person, withCell } from './pieces.ts'

const book = (build: BuildWorkbook) => () => workbookBytes(build)
const data = (rows: string) => book({ sheets: [{ data: rows }] })
const xml = (content: string) => book({ sheets: [{ entry: { content } }] })
const laughs = '<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
const row = (cells: string) => `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`

/** A million of the same rows between the list and the end. */
function millionRows(block: string): () => Uint8Array {
  return () => {
    const start = `<worksheet><sheetData>${listRows}`
    const packed = Buffer.concat([
      repeatedDeflate(Buffer.from(start), 1).subarray(0, -2),
      repeatedDeflate(Buffer.from(block.repeat(10_000)), 100).subarray(0, -2),
      repeatedDeflate(Buffer.from('</sheetData></worksheet>'), 1),
    ])
    return workbookBytes({ sheets: [{ entry: { packed, declaredSize: 1000 } }] })
  }
}

/** Workbooks whose parts are hostile, broken or only odd. */
export const sheetFiles = [
  file('entity bomb', 'a.xlsx', xml(`<!DOCTYPE w [${laughs}]>${row('<c t="str"><v>&b;</v></c>')}`)),
  file('document type that points at a file', 'a.xlsx', xml('<!DOCTYPE w SYSTEM "file:///etc/hosts"><w/>')),
  file('unknown entity', 'a.xlsx', xml(row('<c t="str"><v>&khong;</v></c>'))),
  file('100 elements deep', 'a.xlsx', xml(`<worksheet>${'<a>'.repeat(100)}`)),
  file('element never closed', 'a.xlsx', xml('<worksheet><sheetData></worksheet>')),
  file('sheet in UTF-16', 'a.xlsx', xml('<?xml version="1.0" encoding="UTF-16"?><worksheet/>')),
  file('bytes that are no UTF-8', 'a.xlsx', () =>
    workbookBytes({ sheets: [{ entry: { content: Buffer.from([0x3c, 0x77, 0x3e, 0xff, 0xfe, 0x3c]) } }] }),
  ),
  file('sheet of nothing', 'a.xlsx', xml('')),
  file('shared strings: one text without end', 'a.xlsx', () => {
    const start = repeatedDeflate(Buffer.from('<sst><si><t>'), 1).subarray(0, -2)
    const packed = Buffer.concat([start, repeatedDeflate(new Uint8Array(1024 * 1024).fill(97), 60)])
    return buildZip(
      workbookEntries({ sheets: [{ data: listRows }], shared: '' }).map((entry) =>
        entry.path === 'xl/sharedStrings.xml' ? { path: entry.path, packed, declaredSize: 10 } : entry,
      ),
    )
  }),
  file(
    'cells that point beyond the shared strings',
    'a.xlsx',
    data(withCell('<c r="E2" t="s"><v>999</v></c>')),
  ),
  file('a million empty styled rows, all alike', 'a.xlsx', millionRows('<row s="1"><c s="1"/></row>')),
  file('100,000 empty styled rows, numbered', 'a.xlsx', () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, at) => `<row r="${at + 3}" s="1"><c r="A${at + 3}" s="1"/></row>`,
    )
    return workbookBytes({ sheets: [{ data: listRows + rows.join('') }] })
  }),
  file('a million filled rows', 'a.xlsx', millionRows('<row><c><v>1</v></c></row>')),
  file(
    'name over whole columns',
    'a.xlsx',
    book({
      sheets: [{ data: listRows }],
      workbookProperties:
        '<definedNames><definedName name="x">T!$A$1:$XFD$1048576</definedName></definedNames>',
    }),
  ),
  file('cell in column XFD', 'a.xlsx', data(withCell('<c r="XFD2"><v>1</v></c>'))),
  file('cell of 32,767 characters', 'a.xlsx', data(withCell(inline('E2', 'ă'.repeat(32_767))))),
  file('cell of 32,768 characters', 'a.xlsx', data(withCell(inline('E2', 'ă'.repeat(32_768))))),
  file('control characters', 'a.xlsx', data(withCell(inline('E2', 'a_x0000__x0007_b_x001B_c')))),
  file('text turned right to left', 'a.xlsx', data(withCell(inline('E2', '\u202ea\u2066b')))),
  file('formula with an error', 'a.xlsx', data(withCell('<c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'))),
  file('formula without a result', 'a.xlsx', data(withCell('<c r="E2"><f>A1</f></c>'))),
  file('formula that calls a program', 'a.xlsx', data(withCell(inline('E2', '=cmd|"/c calc"!A1')))),
  file('number beyond all numbers', 'a.xlsx', data(withCell('<c r="E2"><v>1e999</v></c>'))),
  file('number that is none', 'a.xlsx', data(withCell('<c r="E2"><v>abc</v></c>'))),
  file('style that is not there', 'a.xlsx', data(withCell('<c r="E2" s="77"><v>5</v></c>'))),
  file(
    'rows out of order',
    'a.xlsx',
    data('<row r="5"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>'),
  ),
  file('two cells of one place', 'a.xlsx', data(withCell(`${inline('E2', 'a')}${inline('E2', 'b')}`))),
  file(
    'macros',
    'a.xlsm',
    book({ sheets: [{ data: listRows }], more: [{ path: 'xl/vbaProject.bin', content: 'x' }] }),
  ),
  file(
    'links to other workbooks',
    'a.xlsx',
    book({
      sheets: [{ data: listRows }],
      more: [{ path: 'xl/externalLinks/externalLink1.xml', content: '<x/>' }],
    }),
  ),
  file('only hidden sheets', 'a.xlsx', book({ sheets: [{ state: 'veryHidden', data: listRows }] })),
  file(
    '300 sheets',
    'a.xlsx',
    book({ sheets: Array.from({ length: 300 }, (_, index) => ({ name: `T${index}` })) }),
  ),
  file(
    'no heading',
    'a.xlsx',
    data(
      textRows([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ),
  ),
  file('one column of names', 'a.xlsx', data(textRows([['Họ và tên'], ['Lò Văn An']]))),
  file(
    'pieces of text in a thousand fonts',
    'a.xlsx',
    data(
      `${textRows([['Họ và tên', 'Ngày sinh']])}<row r="2"><c r="A2" t="inlineStr"><is>${Array.from(
        { length: 5000 },
        (_, at) => `<r><rPr><rFont val=".Vn${at}"/></rPr><t>a</t></r>`,
      ).join('')}</is></c></row>`,
    ),
  ),
  file('heading and nothing below', 'a.xlsx', data(textRows([header]))),
  file(
    'a list of cells given as people',
    'a.xlsx',
    data(
      textRows([
        ['TT', 'Tên chi bộ', 'Loại'],
        [1, 'Chi bộ bản Xa', 'Bản'],
      ]),
    ),
  ),
  file('name of nothing but signs', 'a.xlsx', data(textRows([header, [1, '!!!', '1985', 'Nam', null]]))),
  file(
    'the same heading twice',
    'a.xlsx',
    data(
      textRows([
        [...header, 'Ngày sinh'],
        [...person, '1985'],
      ]),
    ),
  ),
  file(
    'list that another register handed out',
    'a.xlsx',
    data(textRows([['Mã danh sách: DS-AAAA-2345'], ['Mã bản ghi', ...header], ['N1-AAAA', ...person]])),
  ),
  file(
    'record codes of another register',
    'a.xlsx',
    data(
      textRows([
        ['Mã bản ghi', ...header],
        ['N1-AAAA', ...person],
        ['C1-AAAA', ...person],
      ]),
    ),
  ),
  file(
    'record codes that are none',
    'a.xlsx',
    data(
      textRows([
        ['Mã bản ghi', ...header],
        ["N1-AAAA' OR 1=1 --", ...person],
        ['N-1-AAAA', ...person],
      ]),
    ),
  ),
  file(
    'forged mark of an import',
    'a.xlsx',
    data(
      textRows([
        [...header, 'Lỗi', 'Lần nhập'],
        [...person, '', 'LN-AAAA-2345'],
      ]),
    ),
  ),
]
