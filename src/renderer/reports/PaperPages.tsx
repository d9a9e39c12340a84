import { useLayoutEffect, useRef, useState } from 'react'
import type { BodyRow, ReportDocument } from '../../shared/reports/document.ts'
import { type PageOfRows, pagesOfRows, staysWithNext } from '../../shared/reports/pages-of-rows.ts'
import { paperSizeMm } from '../../shared/reports/print-widths.ts'
import { PaperFoot, PaperHead } from './Paper.tsx'
import { PaperTable } from './PaperTable.tsx'
import { sheetLook } from './paper-look.ts'
import type { Behind } from './row-links.ts'
import './paper.css'

interface PaperPagesProps {
  readonly document: ReportDocument
  readonly rows: readonly BodyRow[]
  /** Which ends of the report these rows hold. */
  readonly first: boolean
  readonly last: boolean
  readonly onOpen: (behind: Behind) => void
}

/** The report on its pages: the rows are set once on a long sheet, measured, and dealt out as a printer would. */
export function PaperPages({ document, rows, first, last, onOpen }: PaperPagesProps) {
  const article = useRef<HTMLElement>(null)
  const [dealt, setDealt] = useState<{ rows: readonly BodyRow[]; pages: readonly PageOfRows[] } | null>(null)
  const pages = dealt?.rows === rows ? dealt.pages : null
  useLayoutEffect(() => {
    const sheet = article.current?.querySelector<HTMLElement>('.paper')
    if (pages !== null || sheet == null) return
    setDealt({ rows, pages: measured(sheet, document, rows, last) })
  })
  const whole = [{ from: 0, to: rows.length }]
  return (
    <article className="papers" ref={article} lang="vi" aria-label={document.name}>
      {(pages ?? whole).map(({ from, to }, page, all) => (
        <section className="paper" key={from} style={sheetLook(document)}>
          {page > 0 && first && (
            <p className="paper-page" role="note" aria-label={`Trang ${page + 1}`}>
              {page + 1}
            </p>
          )}
          {page === 0 && first && <PaperHead document={document} />}
          <PaperTable
            document={document}
            rows={rows.slice(from, to)}
            repeated={page > 0}
            onOpen={onOpen}
            {...(last && page === all.length - 1 && { foot: <PaperFoot document={document} /> })}
          />
        </section>
      ))}
    </article>
  )
}

function measured(
  sheet: HTMLElement,
  document: ReportDocument,
  rows: readonly BodyRow[],
  last: boolean,
): PageOfRows[] {
  const { top, bottom } = document.page.marginsMm
  const { width, height } = paperSizeMm(document)
  const box = sheet.getBoundingClientRect()
  const perMm = box.width / width
  const heightOf = (element: Element | null | undefined): number =>
    element == null ? 0 : element.getBoundingClientRect().height / perMm
  const table = sheet.querySelector('table')
  const drawn = [...(table?.querySelectorAll(':scope > tbody > tr') ?? [])]
  const above = table === null ? 0 : (table.getBoundingClientRect().top - box.top) / perMm - top
  return pagesOfRows({
    room: height - top - bottom,
    head: Math.max(0, above),
    heading: heightOf(table?.querySelector('thead')),
    rows: rows.map((_, index) => heightOf(drawn[index])),
    joined: rows.map((row, index) => staysWithNext(row, rows[index + 1])),
    foot: last ? heightOf(drawn[rows.length]) : null,
  })
}
