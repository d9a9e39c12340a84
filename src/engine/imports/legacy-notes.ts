import type { ImportProblem } from '../../shared/imports/contract.ts'
import type { LegacyEncoding } from '../../shared/legacy-text/detect.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import type { HeaderFound } from './workbook/header.ts'
import type { Conversion, LegacyColumn } from './workbook/legacy-columns.ts'

const fonts: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: 'phông .VnTime (TCVN3)',
  vni: 'phông VNI',
}
const longestShown = 80

/** One line for every converted column, with an example from below the heading where there is one. */
export function conversionNotes(columns: readonly LegacyColumn[], header: HeaderFound): ImportProblem[] {
  return columns.flatMap((legacy) => {
    // Titles above the heading are converted too, but they are not the column's.
    const own = legacy.examples.filter(({ row }) => row >= Math.min(...header.headerRows))
    const example = own.find(({ row }) => row >= header.firstDataRow) ?? own[0]
    if (example === undefined) return []
    const title = titleOf(legacy, header)
    const what = legacy.mixed ? 'có ô viết bằng' : 'viết bằng'
    const set = legacy.font === null ? '' : ` (ô đặt phông ${legacy.font})`
    return [
      note(
        title,
        example,
        `Cột “${title}” ${what} ${fonts[legacy.legacy]}${set} đã đổi sang Unicode: ${shown(example)}.`,
      ),
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
