import { columnIndex, columnLetters } from '../../../shared/vocabulary/column-letters.ts'
import { blankCell, type CellText } from './cell.ts'
import { type CellContext, cellToText } from './cell-text.ts'
import { WorkbookProblem } from './problems.ts'
import type { ReadBudget } from './read-budget.ts'
import { legacyFont } from './styles.ts'
import { RunCollector } from './text-runs.ts'
import type { SheetPart } from './workbook-part.ts'
import { type Attributes, feedXml, type XmlHandlers } from './xml-reader.ts'

/** One row with something in it. `cells` goes from column A to the last filled one; `row` is the number Excel shows. */
export interface SheetRow {
  readonly sheet: string
  readonly row: number
  readonly cells: readonly CellText[]
}

/**
 * The filled rows of one sheet, from top to bottom. A problem may come after many good rows: whoever takes them must not
 * keep anything until the last one is there.
 */
export async function* readSheetRows(
  sheet: SheetPart,
  context: CellContext,
  budget: ReadBudget,
): AsyncGenerator<SheetRow> {
  const gathered: SheetRow[] = []
  const collector = new RowCollector(sheet.name, context, budget, gathered)
  budget.startClock()
  try {
    for await (const _ of feedXml(sheet.entry, budget, collector)) {
      if (gathered.length === 0) continue
      budget.stopClock()
      yield* gathered
      gathered.length = 0
      budget.check()
      budget.startClock()
    }
  } catch (error) {
    throw placed(error, sheet.name)
  } finally {
    budget.stopClock()
  }
}

/** Damage found by the parser does not know which sheet it was parsing. */
function placed(error: unknown, sheet: string): unknown {
  if (!(error instanceof WorkbookProblem) || error.code !== 'BROKEN_XML') return error
  return new WorkbookProblem('BROKEN_XML', { sheet }, error.cause)
}

/** Puts rows together from the XML of a sheet. */
class RowCollector implements XmlHandlers {
  readonly #sheet: string
  readonly #context: CellContext
  readonly #budget: ReadBudget
  readonly #rows: SheetRow[]
  #inData = false
  #count = 0
  #row = 0
  #cells: CellText[] = []
  #column = -1
  #type = 'n'
  #style = 0
  #value: string | null = null
  #formula: string | null = null
  #collects: 'value' | 'formula' | null = null
  #inAid = false
  readonly #runs = new RunCollector()

  constructor(sheet: string, context: CellContext, budget: ReadBudget, rows: SheetRow[]) {
    this.#sheet = sheet
    this.#context = context
    this.#budget = budget
    this.#rows = rows
  }

  open(name: string, attributes: Attributes): void {
    if (!this.#inData) {
      this.#inData = name === 'sheetData'
      return
    }
    if (name === 'c') this.#openCell(attributes)
    else if (name === 'row') this.#openRow(attributes)
    else if (name === 'rPh') this.#inAid = true
    else if (name === 'r') this.#runs.open()
    else if (name === 'rFont') this.#runs.font = legacyFont(attributes['val'] ?? '')
    else if (name === 'f') {
      this.#formula = ''
      this.#collects = 'formula'
    } else if (name === 'v' || name === 't') {
      this.#value ??= ''
      this.#collects = this.#inAid ? null : 'value'
    }
  }

  close(name: string): void {
    if (!this.#inData) return
    if (name === 'c') this.#closeCell()
    else if (name === 'v' || name === 't' || name === 'f') this.#collects = null
    else if (name === 'row') this.#closeRow()
    else if (name === 'rPh') this.#inAid = false
    else if (name === 'sheetData') this.#inData = false
  }

  text(text: string): void {
    if (this.#collects === null) return
    if (this.#collects === 'value') {
      this.#value = this.#value === null ? text : this.#value + text
      this.#runs.add(text)
    } else this.#formula = this.#formula === null ? text : this.#formula + text
    if ((this.#value?.length ?? 0) > this.#budget.limits.cellLength) throw this.#cellProblem('CELL_TOO_LONG')
  }

  #openRow(attributes: Attributes): void {
    const given = attributes['r']
    const row = given === undefined ? this.#row + 1 : Number(given)
    if (!Number.isSafeInteger(row) || row <= this.#row) throw new WorkbookProblem('BROKEN_XML')
    this.#row = row
    this.#cells = []
    this.#column = -1
  }

  #openCell(attributes: Attributes): void {
    const reference = attributes['r']
    const column = reference === undefined ? this.#column + 1 : columnIndex(reference)
    if (column <= this.#column) throw new WorkbookProblem('BROKEN_XML')
    this.#column = column
    this.#type = attributes['t'] ?? 'n'
    this.#style = Number(attributes['s'] ?? 0)
    this.#value = null
    this.#formula = null
    this.#runs.reset()
  }

  #closeCell(): void {
    if (this.#value === null && this.#formula === null) return
    const cell = cellToText(
      {
        type: this.#type,
        style: this.#style,
        value: this.#value,
        runs: this.#runs.runs,
        formula: this.#formula,
      },
      this.#context,
    )
    if (cell.kind === 'blank') return
    if (this.#column >= this.#budget.limits.columns) throw this.#cellProblem('TOO_MANY_COLUMNS')
    while (this.#cells.length < this.#column) this.#cells.push(blankCell)
    this.#cells.push(cell)
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return
    const { rows: limit } = this.#budget.limits
    this.#count += 1
    if (this.#count > limit) throw new WorkbookProblem('TOO_MANY_ROWS', { sheet: this.#sheet, limit })
    this.#rows.push({ sheet: this.#sheet, row: this.#row, cells: this.#cells })
  }

  #cellProblem(code: 'CELL_TOO_LONG' | 'TOO_MANY_COLUMNS'): WorkbookProblem {
    const { cellLength, columns } = this.#budget.limits
    return new WorkbookProblem(code, {
      sheet: this.#sheet,
      row: this.#row,
      column: columnLetters(this.#column),
      limit: code === 'CELL_TOO_LONG' ? cellLength : columns,
    })
  }
}
