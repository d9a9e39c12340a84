import { textRows } from '../workbook/build-workbook.ts'

/** A file of the corpus. What becomes of it stands in docs/import-files.md. */
export interface CorpusFile {
  /** Vietnamese is for people of the office; this table is for developers. */
  readonly what: string
  readonly name: string
  readonly bytes: () => Uint8Array
}

export const file = (what: string, name: string, bytes: () => Uint8Array): CorpusFile => ({
  what,
  name,
  bytes,
})

export const header = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Ghi chú']
export const person = [1, 'Lò Văn An', '20/3/1985', 'Nam', 'thử']
/** The rows of a small good list. */
export const listRows = textRows([header, person])
export const listText = 'TT;Họ và tên;Ngày sinh;Giới tính;Ghi chú\r\n1;Lò Văn An;20/3/1985;Nam;thử\r\n'

/** A cell by hand behind the heading, in the column of remarks. */
export const withCell = (cell: string) =>
  `${textRows([header])}<row r="2"><c r="B2" t="inlineStr"><is><t>Lò Văn An</t></is></c>${cell}</row>`

export const inline = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`
