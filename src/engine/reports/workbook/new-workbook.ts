import { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import { fontName, sizes } from './styles.ts'
import { setDefaultFont } from './untyped.ts'

/** The compressor hands over pieces of this size: each crossing between threads costs the same, however much it carries. */
const compressedPiece = 256 * 1024

export interface WorkbookAbout {
  /** When it is made, for the file's properties. */
  readonly now: Date
  readonly title: string
  readonly subject: string
  readonly description: string
}

/** A workbook whose rows are streamed into memory as they are written. */
export function newWorkbook(about: WorkbookAbout) {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
    zip: { zlib: { chunkSize: compressedPiece } },
  })
  setDefaultFont(workbook, fontName, sizes.table)
  workbook.creator = 'Nhịp Cầu'
  workbook.lastModifiedBy = 'Nhịp Cầu'
  workbook.created = about.now
  workbook.modified = about.now
  workbook.title = about.title
  workbook.subject = about.subject
  workbook.description = about.description
  return {
    workbook,
    /** Closes the workbook; its bytes. */
    async finish(): Promise<Uint8Array> {
      await workbook.commit()
      return Buffer.concat(chunks)
    },
    /** Gives up what was written. */
    abandon(): void {
      stream.destroy()
    },
  }
}

export type NewWorkbook = ReturnType<typeof newWorkbook>
