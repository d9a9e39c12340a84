import { type BuildEntry, buildZip } from './build-zip.ts'

/** A workbook written by hand, as far as a test needs it. */
export interface BuildWorkbook {
  /** Inside of `<sheetData>` per sheet; or a whole entry. */
  readonly sheets?: readonly BuildSheet[]
  /** Inside of `<sst>`. */
  readonly shared?: string
  /** Inside of `<styleSheet>`. */
  readonly styles?: string
  /** Goes in front of `<sheets>`. */
  readonly workbookProperties?: string
  readonly more?: readonly BuildEntry[]
}

export interface BuildSheet {
  readonly name?: string
  readonly state?: string
  readonly data?: string
  readonly entry?: Omit<BuildEntry, 'path'>
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageUri = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

export function workbookEntries(build: BuildWorkbook): BuildEntry[] {
  const sheets = build.sheets ?? [{}]
  const tags = sheets.map((sheet, index) => {
    const state = sheet.state === undefined ? '' : ` state="${sheet.state}"`
    return `<sheet name="${sheet.name ?? `Trang ${index + 1}`}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`
  })
  const relations = sheets.map((_, index) =>
    relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  )
  if (build.shared !== undefined) relations.push(relation('rId900', 'sharedStrings', 'sharedStrings.xml'))
  if (build.styles !== undefined) relations.push(relation('rId901', 'styles', 'styles.xml'))
  const entries: BuildEntry[] = [
    { path: '_rels/.rels', content: relationships([relation('rId1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      path: 'xl/workbook.xml',
      content: `${declaration}<workbook ${main} xmlns:r="${office}">${build.workbookProperties ?? ''}<sheets>${tags.join('')}</sheets></workbook>`,
    },
    { path: 'xl/_rels/workbook.xml.rels', content: relationships(relations) },
  ]
  sheets.forEach((sheet, index) => {
    const content = `${declaration}<worksheet ${main}><sheetData>${sheet.data ?? ''}</sheetData></worksheet>`
    entries.push({ content, ...sheet.entry, path: `xl/worksheets/sheet${index + 1}.xml` })
  })
  if (build.shared !== undefined) {
    entries.push({
      path: 'xl/sharedStrings.xml',
      content: `${declaration}<sst ${main}>${build.shared}</sst>`,
    })
  }
  if (build.styles !== undefined) {
    entries.push({
      path: 'xl/styles.xml',
      content: `${declaration}<styleSheet ${main}>${build.styles}</styleSheet>`,
    })
  }
  return [...entries, ...(build.more ?? [])]
}

export function workbookBytes(build: BuildWorkbook): Uint8Array {
  return buildZip(workbookEntries(build))
}

/** Rows of plain text cells; null leaves a cell out. Row numbers start at `from`. */
export function textRows(rows: readonly (readonly (string | number | null)[])[], from = 1): string {
  return rows
    .map((cells, index) => {
      const row = from + index
      const tags = cells.map((value, column) => {
        if (value === null || value === '') return ''
        const reference = `${String.fromCharCode(65 + column)}${row}`
        if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`
        return `<c r="${reference}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`
      })
      return `<row r="${row}">${tags.join('')}</row>`
    })
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
}

function relationships(relations: readonly string[]): string {
  return `${declaration}<Relationships ${packageUri}>${relations.join('')}</Relationships>`
}
