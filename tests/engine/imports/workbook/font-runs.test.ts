import { describe, expect, it } from 'vitest'
import { inUnicode, type LegacyColumn } from '../../../../src/engine/imports/workbook/legacy-columns.ts'
import { defaultLimits } from '../../../../src/engine/imports/workbook/limits.ts'
import { openWorkbook } from '../../../../src/engine/imports/workbook/open-workbook.ts'
import { toTcvn3, toVni } from '../../../shared/legacy-text/letters.ts'
import { workbookBytes } from './build-workbook.ts'
import { long, record, short, text, xlsBytes } from './build-xls.ts'

type Run = readonly [font: string | null, text: string]

/** Style 0 says nothing of an old font, style 1 is .VnTime. */
const styles = `<fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font></fonts>
  <cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>`
const times = 'Times New Roman'

const inXml = (runs: readonly Run[]) =>
  runs
    .map(([font, said]) => {
      const properties = font === null ? '' : `<rPr><b/><sz val="12"/><rFont val="${font}"/></rPr>`
      return `<r>${properties}<t xml:space="preserve">${said}</t></r>`
    })
    .join('')

type Reader = (cells: readonly (readonly Run[])[], style?: number) => Promise<Read>
interface Read {
  readonly texts: readonly string[]
  readonly columns: readonly LegacyColumn[]
}

async function read(bytes: Uint8Array, limits = defaultLimits): Promise<Read> {
  const workbook = inUnicode(await openWorkbook(bytes, { limits }))
  const texts: string[] = []
  const [sheet = ''] = workbook.sheets
  for await (const { cells } of workbook.rows(sheet)) texts.push(...cells.map((cell) => cell.text))
  return { texts, columns: workbook.converted(sheet) }
}

/** One cell a row, all in column A. */
const shared =
  (aid = '', limits = defaultLimits): Reader =>
  (cells, style = 0) =>
    read(
      workbookBytes({
        styles,
        shared: cells.map((runs) => `<si>${inXml(runs)}${aid}</si>`).join(''),
        sheets: [
          {
            data: cells
              .map(
                (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s" s="${style}"><v>${at}</v></c></row>`,
              )
              .join(''),
          },
        ],
      }),
      limits,
    )

const inline: Reader = (cells, style = 0) =>
  read(
    workbookBytes({
      styles,
      sheets: [
        {
          data: cells
            .map(
              (runs, at) =>
                `<row r="${at + 1}"><c r="A${at + 1}" t="inlineStr" s="${style}"><is>${inXml(runs)}</is></c></row>`,
            )
            .join(''),
        },
      ],
    }),
  )

/** Fonts 0 to 3 are of today, 4 is never used, 5 is .VnTime, 6 VNI-Times. */
const fontNumbers: Readonly<Record<string, number>> = { [times]: 1, '.VnTime': 5, 'VNI-Times': 6 }
const xls: Reader = (cells, style = 0) => {
  const font = (name: string) => record(0x0031, short(240, 0, 0, 400, 0), Buffer.alloc(4), text(name, 1))
  const rich = (runs: readonly Run[]) => {
    const whole = runs.map(([, said]) => said).join('')
    let at = 0
    const starts = runs.flatMap(([name, said]) => {
      const start = at
      at += said.length
      return name === null ? [] : [short(start, fontNumbers[name] ?? 0)]
    })
    return Buffer.concat([
      short(whole.length),
      Buffer.from([0x09]),
      short(starts.length),
      Buffer.from(whole, 'utf16le'),
      ...starts,
    ])
  }
  return read(
    xlsBytes({
      globals: [
        ...['Arial', times, 'Arial', 'Arial', '.VnTime', 'VNI-Times'].map(font),
        record(0x00e0, short(1, 0)),
        record(0x00e0, short(5, 0)),
        record(0x00fc, long(cells.length, cells.length), ...cells.map(rich)),
      ],
      cells: cells.map((_, at) => record(0x00fd, short(at, 0, style), long(at))),
    }),
  )
}

const readers: readonly (readonly [string, Reader])[] = [
  ['shared strings', shared()],
  [
    'shared strings with phonetic runs',
    shared('<rPh sb="0" eb="2"><t>Lß Lß</t></rPh><phoneticPr fontId="1"/>'),
  ],
  ['inline strings', inline],
  ['.xls', xls],
]

describe.each(readers)('a cell in several fonts, in %s', (_, open) => {
  it('has only its pieces in .VnTime converted', async () => {
    // "Hà" and "Lê" are right as they stand and would be other words in TCVN3
    const { texts, columns } = await open([
      [
        ['.VnTime', toTcvn3('Lường Thị Mượt')],
        [times, ' (Hà, Lê) '],
        ['.VnTime', toTcvn3('bản Nậm Lạnh')],
      ],
      [[times, 'Bế Văn Đàn, Hà, Lê']],
    ])
    expect(texts).toEqual(['Lường Thị Mượt (Hà, Lê) bản Nậm Lạnh', 'Bế Văn Đàn, Hà, Lê'])
    expect(columns).toMatchObject([{ column: 0, legacy: 'tcvn3', font: '.VnTime' }])
    expect(columns[0]?.examples).toMatchObject([{ row: 1, after: texts[0] }])
  })

  it('has each piece read from its own old font', async () => {
    const { texts } = await open([
      [
        ['.VnTime', toTcvn3('Quàng Thị Phượng, ')],
        ['VNI-Times', toVni('Lường Văn Bé, ')],
        [times, 'Hà'],
      ],
    ])
    expect(texts).toEqual(['Quàng Thị Phượng, Lường Văn Bé, Hà'])
  })

  it('takes the font of the cell where a piece names none', async () => {
    const runs: readonly Run[] = [
      [null, toTcvn3('Lường Thị Mượt ')],
      [times, 'Hà'],
    ]
    expect((await open([runs], 1)).texts).toEqual(['Lường Thị Mượt Hà'])
    // nothing says an old font there, and one cell is not enough to tell by its words and against a font of today
    const other = await open([[[times, 'Hà, Lê, Bà, Thơm']]], 1)
    expect(other.texts).toEqual(['Hà, Lê, Bà, Thơm'])
    expect(other.columns).toEqual([])
  })

  it('leaves Unicode alone that stands in a piece of an old font', async () => {
    const { texts, columns } = await open([
      [
        ['.VnTime', 'Lò Thị Mượt'],
        [times, ' (Hà)'],
      ],
    ])
    expect([texts, columns]).toEqual([['Lò Thị Mượt (Hà)'], []])
  })

  it('says where capitals were guessed, beyond the first rows too', async () => {
    const plain = Array.from({ length: 300 }, (): readonly Run[] => [[times, 'Bế Văn Đàn']])
    const { texts, columns } = await open([
      ...plain,
      [
        [times, 'Đ/c '],
        ['.VnTime', toTcvn3('NGUYỄN THỊ HƯỜNG')],
      ],
    ])
    expect(texts.at(-1)).toBe('Đ/c NGUYỄN THỊ HƯỜNG')
    expect(columns).toMatchObject([{ byPieces: true, capitals: { count: 1, example: { row: 301 } } }])
  })
})

it('more pieces than a book may have are read without their fonts', async () => {
  const cells = [
    [
      ['.VnTime', toTcvn3('Lò Thị Bình')],
      [times, ' Đàn'],
    ],
  ] as const
  expect((await shared('', { ...defaultLimits, runs: 1 })(cells)).texts).toEqual([
    `${toTcvn3('Lò Thị Bình')} Đàn`,
  ])
})
