import { aboutPlaceholders } from '../../../shared/reports/about.ts'
import {
  alignOf,
  type ColumnNode,
  depthOf,
  leavesOf,
  pruned,
  relabelled,
} from '../../../shared/reports/columns.ts'
import type { ReportDeclaration } from '../../../shared/reports/declaration.ts'
import type { BodyRow, LaidOutReport, ReportDocument } from '../../../shared/reports/document.ts'
import { formulasOf } from '../../../shared/reports/formulas.ts'
import { headingGrid, numberingRow } from '../../../shared/reports/headings.ts'
import { fillTemplate } from '../../../shared/reports/template.ts'
import { definitionsOf } from './definitions.ts'
import { figureRows } from './figure-rows.ts'
import { foldedColumns, foldedRows, repeatedColumn } from './folding.ts'
import { header, marginsMm, signature, wordsOf } from './frame.ts'
import { indicatorRows } from './indicator-rows.ts'
import { listRows } from './list-rows.ts'
import type { LayoutChoice, ReportData } from './source.ts'
import { spelled } from './spelling.ts'
import { figuresOf } from './wanted-figures.ts'

/** The columns of this print: without those switched off and those that the headings of the groups already say. */
export function columnsOf(declaration: ReportDeclaration, choice: LayoutChoice): ColumnNode[] {
  const grouped = isGrouped(declaration, choice)
  const kept = pruned(
    declaration.columns,
    (leaf) => leaf.shown && !choice.hiddenColumns.includes(leaf.key) && !(grouped && leaf.hiddenWhenGrouped),
  )
  return kept.length > 0 ? kept : pruned(declaration.columns, (leaf) => leaf.shown)
}

function isGrouped(declaration: ReportDeclaration, choice: LayoutChoice): boolean {
  return declaration.rows.kind === 'list' && declaration.rows.groupBy !== undefined && choice.grouped
}

/** While there is no such record yet, its words are dots to be filled in by hand. */
function blankAbout({ about }: ReportDeclaration): Record<string, string> {
  return about === undefined ? {} : Object.fromEntries(aboutPlaceholders[about].map((name) => [name, '…']))
}

/**
 * Data and declaration to a finished sheet of paper, not yet on any medium. The document is ready at once; rows are read when
 * they are asked for.
 */
export function layOut(
  declaration: ReportDeclaration,
  data: ReportData,
  choice: LayoutChoice,
): LaidOutReport {
  const { context } = data
  const submitted = choice.submissionNumber === undefined ? undefined : declaration.submitted
  const about = context.about ?? null
  const words = { ...blankAbout(declaration), ...about?.words, ...wordsOf(context, choice) }
  const write = (template: string) => spelled(fillTemplate(template, words), context.office.committeeSpelling)
  const once = relabelled(
    columnsOf(declaration, {
      ...choice,
      hiddenColumns: [...choice.hiddenColumns, ...(about?.hides ?? [])],
    }),
    (label) => fillTemplate(label, context.rules),
  )
  const { rows } = declaration
  const foldAfter = rows.kind === 'indicators' ? rows.foldAfter : undefined
  const columns = foldAfter === undefined ? once : foldedColumns(once)
  const leaves = leavesOf(columns)
  const subtitle = submitted?.subtitle ?? declaration.subtitle ?? null

  const document: ReportDocument = {
    id: declaration.id,
    version: declaration.version,
    status: declaration.status,
    name: declaration.name,
    formLabel: declaration.formLabel ?? null,
    header: header(context),
    title: [
      ...(submitted?.title ?? declaration.title).map(write),
      ...(context.scope ? [context.scope.name.toLocaleUpperCase('vi')] : []),
    ],
    subtitle: subtitle === null ? null : write(subtitle),
    opens: declaration.rows.kind === 'list' ? declaration.rows.opens : null,
    columns: leaves.map((leaf, index) => ({
      key: leaf.key,
      label: leaf.label,
      width: leaf.width,
      type: leaf.type,
      align: alignOf(leaf),
      figure: leaf.figure ?? null,
      side: leaf.side,
      ...(leaf.period && { period: leaf.period }),
      ...(foldAfter !== undefined && index >= leaves.length / 2 && { of: repeatedColumn(leaf.key) }),
      ...(leaf.limit && context.limits[leaf.limit] !== undefined && { limit: context.limits[leaf.limit] }),
    })),
    headingRows: depthOf(columns),
    headings: headingGrid(columns),
    numbering: declaration.numberingRow ? numberingRow(columns) : null,
    notes: declaration.notes.map(write),
    signature: signature(declaration.signature, write),
    definitions: definitionsOf(declaration, data),
    formulas: formulasOf(declaration),
    rounding: context.office.rounding,
    page: { paper: declaration.paper, orientation: declaration.orientation, marginsMm },
  }

  const read = (): Iterable<BodyRow> => {
    data.prepare?.(figuresOf(declaration))
    switch (rows.kind) {
      case 'list':
        return listRows({
          declaration,
          leaves,
          records: data.list(submitted?.source ?? rows.source, {
            cellId: context.scope?.id ?? null,
            grouped: isGrouped(declaration, choice),
          }),
          masked: data.masked ?? false,
          groupHeading: isGrouped(declaration, choice) ? rows.groupHeading : null,
          rounding: context.office.rounding,
        })
      case 'indicators-per':
        return figureRows(declaration, leaves, data)
      case 'indicators': {
        const lines = indicatorRows(rows.tree, leavesOf(once), leavesOf(declaration.columns), data)
        return foldAfter === undefined ? lines : foldedRows(lines, foldAfter, leavesOf(once).length)
      }
    }
  }
  return { document, rows: read }
}
