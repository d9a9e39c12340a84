import { join } from 'node:path'
import type { IssuedField } from '../../shared/issued/contract.ts'
import { type ColumnNode, isGroup } from '../../shared/reports/columns.ts'
import { countedSpan } from '../../shared/reports/counted-span.ts'
import type { ReportDeclaration } from '../../shared/reports/declaration.ts'
import type { BodyCell, LaidOutReport } from '../../shared/reports/document.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { averageOf, percentOf, type Rounding } from '../../shared/vocabulary/fraction.ts'
import { countSet, indicatorOf } from '../figures/queries.ts'
import type { Reader } from '../register/reader.ts'
import { RegisterError } from '../register/register-error.ts'
import { reportData } from '../reports/data.ts'
import { declarationOf } from '../reports/declarations.ts'
import { layOut } from '../reports/layout/lay-out.ts'
import { officeSettings } from '../settings/queries.ts'

/** A number; a percentage as it is printed; a text; nothing. Lists give several, one under the other. */
export type FieldValue =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'percent'; readonly printed: string }
  | { readonly kind: 'text'; readonly text: string }
  | null

interface Asked {
  readonly reader: Reader
  readonly resourcesDir: string
  readonly today: Day
  readonly from: Day
  readonly to: Day
  /** Digits of identity numbers are hidden: on a screen. */
  readonly masked: boolean
}

/** A list that fields name, laid out once for all its columns. */
export interface UsedList {
  readonly declaration: ReportDeclaration
  readonly laidOut: LaidOutReport
}

/** Computes what fields hold in a period; each list and each count is taken once. */
export class FieldValues {
  readonly #asked: Asked
  readonly #rounding: Rounding
  readonly #counts = new Map<string, number>()
  readonly #lists = new Map<string, UsedList>()

  constructor(asked: Asked) {
    this.#asked = asked
    this.#rounding = officeSettings(asked.reader).rounding
  }

  get lists(): readonly UsedList[] {
    return [...this.#lists.values()]
  }

  /** @throws RegisterError NOT_FOUND for a figure, a list or a column that is no more */
  of(field: IssuedField): FieldValue[] {
    return field.kind === 'figure' ? [this.#figure(field)] : this.#column(field)
  }

  #figure(field: Extract<IssuedField, { kind: 'figure' }>): FieldValue {
    const { numerator, denominator, average = false } = indicatorOf(field.figure)
    const count = (setId: typeof numerator): number => {
      const span = countedSpan(field.counted, this.#asked)
      const scope = field.cellId === null ? span : { ...span, cellId: field.cellId }
      const key = `${setId} ${field.counted} ${field.cellId}`
      const known = this.#counts.get(key) ?? countSet(this.#asked.reader, setId, scope)
      this.#counts.set(key, known)
      return known
    }
    if (field.part === 'numerator') return { kind: 'number', number: count(numerator) }
    if (denominator === null) return null
    if (field.part === 'denominator') return { kind: 'number', number: count(denominator) }
    const fraction = { numerator: count(numerator), denominator: count(denominator) }
    const printed = average ? averageOf(fraction, this.#rounding) : percentOf(fraction, this.#rounding)
    if (printed === null) return null
    return average ? { kind: 'number', number: numberPrinted(printed) } : { kind: 'percent', printed }
  }

  #column(field: Extract<IssuedField, { kind: 'list' }>): FieldValue[] {
    const { laidOut } = this.#list(field.report, field.cellId)
    const index = laidOut.document.columns.findIndex(({ key }) => key === field.columnKey)
    if (index < 0)
      throw new RegisterError(
        'NOT_FOUND',
        `Danh sách “${laidOut.document.name}” không có cột đã chọn. Dữ liệu không mất. Hãy chọn lại cột cho ô này.`,
      )
    const values: FieldValue[] = []
    for (const row of laidOut.rows())
      if (row.kind === 'data') values.push(this.#cell(row.cells[index] ?? null))
    return values
  }

  #list(report: string, cellId: number | null): UsedList {
    const key = `${report} ${cellId}`
    const known = this.#lists.get(key)
    if (known !== undefined) return known
    const { reader, resourcesDir, today, from, to, masked } = this.#asked
    const form = declarationOf(join(resourcesDir, 'reports'), report, to)
    const declaration = { ...form, columns: allShown(form.columns) }
    const params = { from, to, grouped: false, hiddenColumns: [], ...(cellId !== null && { cellId }) }
    const data = { ...reportData(reader, params, today, declaration.about), masked }
    const list = { declaration, laidOut: layOut(declaration, data, params) }
    this.#lists.set(key, list)
    return list
  }

  #cell(cell: BodyCell): FieldValue {
    if (cell === null || cell === '') return null
    if (typeof cell === 'string') return { kind: 'text', text: cell }
    if (typeof cell === 'number') return { kind: 'number', number: cell }
    const printed = percentOf(cell, this.#rounding)
    return printed === null ? null : { kind: 'percent', printed }
  }
}

/** A column that is switched off in the office's own print may well be asked for by the superior's form. */
function allShown(columns: readonly ColumnNode[]): ColumnNode[] {
  return columns.map((node) =>
    isGroup(node) ? { ...node, children: allShown(node.children) } : { ...node, shown: true },
  )
}

/** '1.234,5' → 1234.5 */
export function numberPrinted(printed: string): number {
  return Number(printed.replaceAll('.', '').replace(',', '.'))
}
