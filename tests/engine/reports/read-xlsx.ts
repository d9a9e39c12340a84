import { inflateRawSync } from 'node:zlib'

/** A second reader of workbooks: nothing of the library that wrote them, only the zip and its XML. */
export interface ReadCell {
  readonly address: string
  readonly column: number
  readonly row: number
  /** As written: n, inlineStr, s, b, str, or '' for a number. */
  readonly type: string
  readonly value: string
  readonly formula: string | null
  readonly look: Look
}

export interface Look {
  readonly font: string
  readonly bold: boolean
  readonly format: string
  readonly bordered: boolean
  readonly wrapped: boolean
}

export interface ReadSheet {
  readonly name: string
  readonly xml: string
  readonly cells: ReadonlyMap<string, ReadCell>
  readonly merges: readonly string[]
  /** Widths by column, counted from 1. */
  readonly widths: ReadonlyMap<number, number>
  /** First row under the frozen pane. */
  readonly frozen: number
  readonly printArea: string | null
  readonly printTitles: string | null
}

/** Every file of a zip by its name. @throws Error for what is no zip */
export function unzipped(bytes: Uint8Array): Map<string, Buffer> {
  const buffer = Buffer.from(bytes)
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0) throw new Error('No zip')
  const files = new Map<string, Buffer>()
  let at = buffer.readUInt32LE(end + 16)
  for (let index = buffer.readUInt16LE(end + 10); index > 0; index -= 1) {
    const [size, nameLength, extra, comment] = [20, 28, 30, 32].map((offset, place) =>
      place === 0 ? buffer.readUInt32LE(at + offset) : buffer.readUInt16LE(at + offset),
    ) as [number, number, number, number]
    const name = buffer.subarray(at + 46, at + 46 + nameLength).toString('utf8')
    const local = buffer.readUInt32LE(at + 42)
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const packed = buffer.subarray(start, start + size)
    files.set(name, buffer.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed))
    at += 46 + nameLength + extra + comment
  }
  return files
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
export function plain(xml: string): string {
  return xml.replace(/&(#x?[\da-f]+|\w+);/giu, (whole, name: string) =>
    name.startsWith('#x')
      ? String.fromCodePoint(Number.parseInt(name.slice(2), 16))
      : name.startsWith('#')
        ? String.fromCodePoint(Number(name.slice(1)))
        : (entities[name] ?? whole),
  )
}

function attribute(tag: string, name: string): string {
  return plain(new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '')
}

function tags(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}\\b[^>]*?(?:/>|>.*?</${name}>)`, 'gsu'))].map(([tag]) => tag)
}

function part(xml: string, name: string): string {
  return new RegExp(`<${name}\\b[^>]*>(.*?)</${name}>`, 'su').exec(xml)?.[1] ?? ''
}

function looksOf(styles: string): Look[] {
  const fonts = tags(part(styles, 'fonts'), 'font')
  const borders = tags(part(styles, 'borders'), 'border')
  const formats = new Map(
    tags(styles, 'numFmt').map((tag) => [attribute(tag, 'numFmtId'), attribute(tag, 'formatCode')]),
  )
  return tags(part(styles, 'cellXfs'), 'xf').map((tag) => {
    const font = fonts[Number(attribute(tag, 'fontId'))] ?? ''
    const border = borders[Number(attribute(tag, 'borderId'))] ?? ''
    const format = attribute(tag, 'numFmtId')
    return {
      font: attribute(/<name\b[^>]*>/u.exec(font)?.[0] ?? '', 'val'),
      bold: /<b(?:\/| val="1"|>)/u.test(font),
      format: formats.get(format) ?? format,
      bordered: ['left', 'right', 'top', 'bottom'].every((side) =>
        new RegExp(`<${side} style="thin"`, 'u').test(border),
      ),
      wrapped: attribute(tag, 'wrapText') === '1',
    }
  })
}

export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function cellsOf(xml: string, looks: readonly Look[]): Map<string, ReadCell> {
  const cells = new Map<string, ReadCell>()
  for (const tag of tags(part(xml, 'sheetData'), 'c')) {
    const head = tag.slice(0, tag.indexOf('>'))
    const address = attribute(head, 'r')
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(address) ?? []
    const look = looks[Number(attribute(head, 's'))]
    if (look === undefined) throw new Error(`${address} has no style`)
    const texts = tags(tag, 't').map((text) => plain(part(text, 't')))
    cells.set(address, {
      address,
      column: columnNumber(letters),
      row: Number(row),
      type: attribute(head, 't'),
      value: texts.length > 0 ? texts.join('') : plain(part(tag, 'v')),
      formula: /<f[ >]/u.test(tag) ? plain(part(tag, 'f')) : null,
      look,
    })
  }
  return cells
}

/** Every sheet of a workbook, in its order. */
export function readXlsx(bytes: Uint8Array): ReadSheet[] {
  const files = unzipped(bytes)
  const text = (name: string): string => {
    const file = files.get(name)
    if (file === undefined) throw new Error(`No ${name}`)
    return file.toString('utf8')
  }
  const book = text('xl/workbook.xml')
  const relations = new Map(
    tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  const looks = looksOf(text('xl/styles.xml'))
  const names = tags(book, 'definedName').map((tag) => ({
    name: attribute(tag, 'name'),
    sheet: Number(attribute(tag, 'localSheetId')),
    text: plain(part(tag, 'definedName')),
  }))
  return tags(part(book, 'sheets'), 'sheet').map((tag, index) => {
    const target = relations.get(attribute(tag, 'r:id')) ?? ''
    const xml = text(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    const named = (name: string) =>
      names.find((each) => each.sheet === index && each.name === name)?.text ?? null
    const widths = new Map<number, number>()
    for (const column of tags(part(xml, 'cols'), 'col'))
      for (let at = Number(attribute(column, 'min')); at <= Number(attribute(column, 'max')); at += 1)
        widths.set(at, Number(attribute(column, 'width')))
    return {
      name: attribute(tag, 'name'),
      xml,
      cells: cellsOf(xml, looks),
      merges: tags(xml, 'mergeCell').map((merge) => attribute(merge, 'ref')),
      widths,
      frozen: Number(attribute(/<pane\b[^>]*>/u.exec(xml)?.[0] ?? '', 'ySplit')) + 1,
      printArea: named('_xlnm.Print_Area'),
      printTitles: named('_xlnm.Print_Titles'),
    }
  })
}
