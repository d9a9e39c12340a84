import type { Definition } from '../../shared/reports/document.ts'

/** How every figure of the sheet came about. */
export function Definitions({ definitions }: { definitions: readonly Definition[] }) {
  return (
    <dl className="definitions">
      {definitions.map(({ label, definition, numerator, denominator, counted }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <p>{definition}</p>
            {counted !== undefined && (
              <p className="figures">
                <span className="quiet">Số bản ghi đã đếm:</span> {counted}
              </p>
            )}
            {numerator !== null && denominator !== null && (
              <>
                <p>
                  <span className="quiet">Tử số:</span> {numerator}
                </p>
                <p>
                  <span className="quiet">Mẫu số:</span> {denominator}
                </p>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
