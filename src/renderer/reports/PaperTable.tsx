import type { ReactNode } from 'react'
import type { BodyRow, ReportDocument } from '../../shared/reports/document.ts'
import { PaperRow } from './PaperRow.tsx'
import { columnShares } from './paper-look.ts'
import type { Behind } from './row-links.ts'
import { useLinkKeys } from './use-link-keys.ts'

interface PaperTableProps {
  readonly document: ReportDocument
  readonly rows: readonly BodyRow[]
  readonly onOpen?: (behind: Behind) => void
  /** Its headings stand on an earlier page already: they are not read out again. */
  readonly repeated?: boolean
  /** Notes and signatures: part of the table, so that a page never holds them alone. */
  readonly foot?: ReactNode
}

/** Rows that stay on one page with the signatures. */
const KEPT_ROWS = 3

/** The ruled grid. Headings are a table head, so that a printer repeats them on every page. */
export function PaperTable({ document, rows, onOpen, repeated = false, foot }: PaperTableProps) {
  const keys = useLinkKeys()
  const kept = foot === undefined ? rows.length : Math.max(0, rows.length - KEPT_ROWS)
  const open = onOpen && { onOpen }
  return (
    <table {...(onOpen && keys)}>
      <colgroup>
        {columnShares(document).map((width, index) => (
          <col key={document.columns[index]?.key} style={{ width }} />
        ))}
      </colgroup>
      <PaperHeadings document={document} repeated={repeated} />
      <tbody>{rowsOf(rows.slice(0, kept), document, open)}</tbody>
      {foot !== undefined && (
        <tbody className="paper-end">
          {rowsOf(rows.slice(kept), document, open)}
          <tr>
            <td colSpan={document.columns.length}>{foot}</td>
          </tr>
        </tbody>
      )}
    </table>
  )
}

function rowsOf(
  rows: readonly BodyRow[],
  document: ReportDocument,
  open: { onOpen: (behind: Behind) => void } | undefined,
): ReactNode {
  return rows.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row of paper has no other name than its place
    <PaperRow key={index} row={row} document={document} {...open} />
  ))
}

function PaperHeadings({ document, repeated }: { document: ReportDocument; repeated: boolean }) {
  const { headings, headingRows, numbering, columns } = document
  return (
    <thead aria-hidden={repeated}>
      {Array.from({ length: headingRows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: heading rows never change places
        <tr key={row}>
          {headings
            .filter((heading) => heading.row === row)
            .map(({ text, column, rowSpan, columnSpan }) => (
              <th
                key={column}
                rowSpan={rowSpan}
                colSpan={columnSpan}
                scope={columnSpan > 1 ? 'colgroup' : 'col'}
              >
                {text}
              </th>
            ))}
        </tr>
      ))}
      {numbering !== null && (
        <tr className="paper-numbering">
          {numbering.map((text, index) => (
            <td key={columns[index]?.key}>{text}</td>
          ))}
        </tr>
      )}
    </thead>
  )
}
