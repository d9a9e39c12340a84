import type { BodyRow, ReportDocument } from '../../shared/reports/document.ts'
import { PaperTable } from './PaperTable.tsx'
import { sheetLook } from './paper-look.ts'
import type { Behind } from './row-links.ts'
import './paper.css'

interface PaperProps {
  readonly document: ReportDocument
  readonly rows: readonly BodyRow[]
  /** Which ends of the report this sheet holds: the header stands on the first, notes and signatures on the last. */
  readonly first: boolean
  readonly last: boolean
  /** Opens what is behind a number; left out on what is printed. */
  readonly onOpen?: (behind: Behind) => void
}

/** A report as it will lie on the desk: party header, title, ruled table, notes, signatures. */
export function Paper({ document, rows, first, last, onOpen }: PaperProps) {
  return (
    <article className="paper" style={sheetLook(document)} lang="vi" aria-label={document.name}>
      {first && <PaperHead document={document} />}
      <PaperTable
        document={document}
        rows={rows}
        {...(onOpen && { onOpen })}
        {...(last && { foot: <PaperFoot document={document} /> })}
      />
    </article>
  )
}

export function PaperHead({ document }: { document: ReportDocument }) {
  const { header, title, subtitle, formLabel } = document
  return (
    <header>
      {formLabel !== null && <p className="paper-form">{formLabel}</p>}
      <div className="paper-bodies">
        <p>
          <span>{header.superior}</span>
          <strong>{header.issuer}</strong>
          <span>*</span>
        </p>
        <p>
          <strong className="paper-party">{header.party}</strong>
          <em>{header.placeAndDate}</em>
        </p>
      </div>
      <h2>
        {title.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </h2>
      {subtitle !== null && <p className="paper-subtitle">{subtitle}</p>}
    </header>
  )
}

export function PaperFoot({ document: { notes, signature } }: { document: ReportDocument }) {
  const { left, right } = signature
  return (
    <footer>
      {notes.map((note) => (
        <p className="paper-note" key={note}>
          {note}
        </p>
      ))}
      <div className="paper-signatures">
        <p>
          <strong>{left.heading}</strong>
          <strong className="paper-signer">{left.name}</strong>
        </p>
        <p>
          <strong>{right.authority}</strong>
          <span>{right.position}</span>
          <strong className="paper-signer">{right.name}</strong>
        </p>
      </div>
    </footer>
  )
}
