import type { ImportProblem } from '../../shared/imports/contract.ts'
import type { ConvertedColumn } from '../../shared/imports/fonts.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import type { HeaderFound } from './workbook/header.ts'
import { type Conversion, fontOf, type LegacyColumn } from './workbook/legacy-columns.ts'

const longestShown = 80

const mostExamples = 3

/** Every converted column before and after, from below the heading where there is something; known once all rows were read. */
export function convertedColumns(columns: readonly LegacyColumn[], header: HeaderFound): ConvertedColumn[] {
  return columns.flatMap((legacy) => {
    // Titles above the heading are converted too, but they are not the column's.
    const own = legacy.examples.filter(({ row }) => row >= Math.min(...header.headerRows))
    const below = own.filter(({ row }) => row >= header.firstDataRow)
    const shownRows = (below.length > 0 ? below : own)
      .filter(({ before }, at, all) => all.findIndex((other) => other.before === before) === at)
      .slice(0, mostExamples)
    if (shownRows.length === 0) return []
    return [
      {
        column: titleOf(legacy, header),
        written: `phông ${legacy.font ?? fontOf[legacy.legacy]} (${legacy.legacy === 'tcvn3' ? 'TCVN3' : 'VNI'})`,
        mixed: legacy.mixed,
        examples: shownRows.map(({ row, before, after }) => ({
          row,
          before: before.slice(0, longestShown),
          after: after.slice(0, longestShown),
        })),
        guessed: legacy.capitals.count,
      },
    ]
  })
}

/** What TCVN3 cannot hold and had to be guessed; known once all rows were read. */
export function capitalNotes(columns: readonly LegacyColumn[], header: HeaderFound): ImportProblem[] {
  return columns.flatMap((legacy) => {
    const { count, example } = legacy.capitals
    if (example === null) return []
    const title = titleOf(legacy, header)
    const reason = `Phông .VnTime không lưu chữ hoa có dấu. ${formatCount(count)} ô của cột “${title}” được viết hoa lại theo các chữ bên cạnh, như ${shown(example)}. Xem lại chữ hoa trước khi ghi.`
    return [note(title, example, reason)]
  })
}

function titleOf({ column }: LegacyColumn, header: HeaderFound): string {
  const found = header.columns.find((heading) => heading.column === column)
  return found?.title ?? `số ${column + 1}`
}

function shown({ before, after }: Conversion): string {
  return `“${before.slice(0, longestShown)}” → “${after.slice(0, longestShown)}”`
}

function note(column: string, { row, before }: Conversion, reason: string): ImportProblem {
  return { row, column, value: before.slice(0, longestShown), reason }
}
