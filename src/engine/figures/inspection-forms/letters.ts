import { type SqlBool, sql } from 'kysely'
import type { RecordSet } from '../record-set.ts'
import { accusing, complaining, letters } from '../sets-of-inspections.ts'

/** The two lists of contents that the form of letters has as columns; codes as the catalog numbers them. */
export const letterLists = {
  dkn: { name: 'Đơn khiếu nại', of: complaining, columns: 9 },
  dtc: { name: 'Đơn tố cáo, phản ánh', of: accusing, columns: 21 },
} as const

function parse(id: string): { list: (typeof letterLists)[keyof typeof letterLists]; code: string } | null {
  const found = /^ktgs\.don-thu\.((dkn|dtc)_(\d\d))$/u.exec(id)
  if (found === null) return null
  const [, code = '', key, number] = found
  const list = letterLists[key === 'dkn' ? 'dkn' : 'dtc']
  const column = Number(number)
  return column >= 1 && column <= list.columns ? { list, code } : null
}

/** `ktgs.don-thu.<code>`: letters received in the period with this content; null for another family's id. */
export function letterSet(id: string): RecordSet | null {
  const parsed = parse(id)
  if (parsed === null) return null
  const { list, code } = parsed
  return letters(
    `${list.name} nhận trong kỳ, nội dung cột ${Number(code.slice(-2))} của biểu.`,
    sql<SqlBool>`${list.of} AND EXISTS (SELECT 1 FROM inspection_petition_content AS part
      WHERE part.petition_id = p.id AND part.code = ${code})`,
  )
}

/** How the number is called; null for another family's id. */
export function letterLabel(id: string): string | null {
  const parsed = parse(id)
  return parsed === null ? null : `${parsed.list.name}: nội dung cột ${Number(parsed.code.slice(-2))}`
}
