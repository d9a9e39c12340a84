import { describe, expect, it } from 'vitest'
import { workbookBytes } from './build-workbook.ts'
import { buildZip } from './build-zip.ts'
import { codeOf, problemOf } from './reading.ts'

/** The smallest compound file with one directory sector that holds the given stream names. */
function compoundFile(names: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 * 3)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt32LE(0, 48)
  bytes.writeUInt32LE(1, 76)
  names.forEach((name, index) => {
    const at = 512 + index * 128
    bytes.write(name, at, 'utf16le')
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64)
  })
  bytes.writeUInt32LE(0xffff_fffe, 1024)
  return bytes
}

const bytesOf = (text: string) => Buffer.from(text)

describe('a file that is no .xlsx', () => {
  it.each([
    ['empty', bytesOf(''), 'EMPTY_FILE'],
    ['text without columns', bytesOf('Kính gửi\nNội dung\n'), 'PLAIN_TEXT'],
    ['UTF-16 text', Buffer.from('\ufeffKính gửi\n', 'utf16le'), 'PLAIN_TEXT'],
    ['web page named .xls', bytesOf('\n<html><table><tr><td>1</td></tr></table></html>'), 'WEB_PAGE'],
    [
      'XML spreadsheet 2003',
      bytesOf('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'),
      'WEB_PAGE',
    ],
    ['PDF', Buffer.from('%PDF-1.7\n\x00\x01\xe2\xe3'), 'PDF'],
    ['RTF', bytesOf('{\\rtf1\\ansi}'), 'WORD_FILE'],
    ['picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]), 'NOT_A_WORKBOOK'],
    ['.xls without its book', compoundFile(['Root Entry', 'Workbook']), 'BROKEN_XLS'],
    ['Excel 5 .xls', compoundFile(['Root Entry', 'Book']), 'OLD_XLS'],
    ['Excel 3 .xls', Buffer.from([0x09, 0x02, 0x06, 0x00, 0, 0, 0x10, 0]), 'OLD_XLS'],
    ['old .doc', compoundFile(['Root Entry', 'WordDocument']), 'WORD_FILE'],
    ['password', compoundFile(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']), 'PASSWORD_PROTECTED'],
    ['unknown compound file', compoundFile(['Root Entry', 'Contents']), 'NOT_A_WORKBOOK'],
    ['cut compound file', compoundFile(['Workbook']).subarray(0, 300), 'NOT_A_WORKBOOK'],
    ['zip of pictures', buildZip([{ path: 'a.jpg', content: 'x' }]), 'NOT_A_WORKBOOK'],
    ['.docx', buildZip([{ path: 'word/document.xml', content: '<x/>' }]), 'WORD_FILE'],
    ['.xlsb', buildZip([{ path: 'xl/workbook.bin', content: 'x' }]), 'BINARY_XLSB'],
    [
      '.ods',
      buildZip([
        { path: 'mimetype', method: 0, content: 'application/vnd.oasis.opendocument.spreadsheet' },
        { path: 'content.xml', content: '<x/>' },
      ]),
      'OPEN_DOCUMENT',
    ],
    [
      'zip with a password',
      buildZip([{ path: 'xl/workbook.xml', content: 'x', flags: 1 }]),
      'PASSWORD_PROTECTED',
    ],
  ] as const)('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  it('a compound file whose directory chain goes in a circle ends', async () => {
    const bytes = Buffer.from(compoundFile(['Contents']))
    bytes.writeUInt32LE(0, 1024)
    expect(await codeOf(bytes)).toBe('NOT_A_WORKBOOK')
  })

  it('says what it is, that nothing was written, and what to do', async () => {
    const { message } = await problemOf(compoundFile(['Book']))
    expect(message).toBe(
      'Tệp này do bản Excel trước năm 1997 lưu (.xls). Chưa ghi gì vào sổ. Mở tệp bằng Excel, lưu lại dạng .xlsx rồi nhập tệp mới.',
    )
  })
})

describe('a damaged zip', () => {
  const whole = workbookBytes({ sheets: [{ data: '<row r="1"><c r="A1"><v>1</v></c></row>' }] })

  it('cut at any place is told apart from a good one', async () => {
    for (const length of [4, 30, 200, Math.floor(whole.length / 2), whole.length - 23, whole.length - 1]) {
      expect(await codeOf(whole.subarray(0, length)), `cut to ${length}`).toBe('BROKEN_ZIP')
    }
  })

  it('with any byte changed is read right or refused, never a crash', async () => {
    for (let at = 0; at < whole.length; at += 7) {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      const code = await codeOf(changed).catch((error: unknown) => String(error))
      const allowed =
        /^(BROKEN_ZIP|BROKEN_XML|NOT_A_WORKBOOK|PASSWORD_PROTECTED|ZIP_BOMB|PLAIN_TEXT|NO_SHEET|Error: The file was read.*)$/
      expect(code, `byte ${at}`).toMatch(allowed)
    }
  })

  it('is refused when local and central names differ, and when a name comes twice', async () => {
    expect(await codeOf(buildZip([{ path: 'xl/workbook.xml', localPath: 'xl/workbook.xmL' }]))).toBe(
      'BROKEN_ZIP',
    )
    expect(await codeOf(buildZip([{ path: 'a.xml' }, { path: 'A.xml' }]))).toBe('BROKEN_ZIP')
  })
})
