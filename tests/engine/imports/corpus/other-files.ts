import { compoundFileOf, label, record, short, xlsBytes } from '../workbook/build-xls.ts'
import { file, header, listText, person } from './pieces.ts'

const text = (content: string) => () => Buffer.from(content)
const cells = [header, person].flatMap((row, index) =>
  row.map((value, column) => label(index, column, String(value))),
)
const xls = () => xlsBytes({ cells })

/** Files that are no .xlsx: .xls, .csv, and what bears their names. */
export const otherFiles = [
  file('empty', 'a.xlsx', () => new Uint8Array(0)),
  file('one zero byte', 'a.xlsx', () => new Uint8Array(1)),
  file('picture named .xlsx', 'a.xlsx', () => Buffer.from('89504e470d0a1a0a0000000d', 'hex')),
  file('PDF named .xlsx', 'a.xlsx', text('%PDF-1.7\n')),
  file('web page named .xls', 'a.xls', text('<html><table><tr><td>1</td></tr></table></html>')),
  file('RTF named .xls', 'a.xls', text('{\\rtf1}')),
  file('.xlsx with a password', 'a.xlsx', () => compoundFileOf('EncryptedPackage', new Uint8Array(5000))),
  file('old Word document', 'a.xls', () => compoundFileOf('WordDocument', new Uint8Array(5000))),
  file('.xls', 'a.xls', xls),
  file('.xls named .xlsx', 'a.xlsx', xls),
  file('.xls cut in the middle', 'a.xls', () => xls().subarray(0, 2600)),
  file('.xls with a password', 'a.xls', () => xlsBytes({ globals: [record(0x2f, short(1))], cells })),
  file('.xls of Excel 95', 'a.xls', () => compoundFileOf('Book', new Uint8Array(5000))),
  file('.xls with a record longer than the file', 'a.xls', () =>
    xlsBytes({ cells: [...cells, { ...label(2, 0, 'a'), length: 65_000 }] }),
  ),
  file('.xls whose book is all zeros', 'a.xls', () => compoundFileOf('Workbook', new Uint8Array(9000))),
  file('.csv', 'a.csv', text(listText)),
  file('.csv named .xlsx', 'a.xlsx', text(listText)),
  file('.csv with zeros in it', 'a.csv', () => Buffer.from(`${listText}\0\0\x01`)),
  file('.csv with a quote never closed', 'a.csv', text(`${listText}2;"Lò Văn Bình;1990\r\n`)),
  file('.csv of one endless line', 'a.csv', text(`${listText}${';'.repeat(2_000_000)}x`)),
  file('.csv of quotes only', 'a.csv', text(`"a";"b"\n${'"'.repeat(100_001)}`)),
  file('letter in plain text', 'a.txt', text('Kính gửi Đảng ủy xã\nNội dung\n')),
]
