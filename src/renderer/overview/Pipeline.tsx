import { Link } from 'react-router'
import type { Overview } from '../../shared/overview/contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { FigureNumber } from '../figures/FigureNumber.tsx'
import { recordAddress } from '../figures/scope.ts'

/** Where people stand on the way into the Party, how long, and who has waited longest. */
export function Pipeline({ overview: { stages, day } }: { readonly overview: Overview }) {
  const most = Math.max(1, ...stages.map(({ figure }) => figure.numerator))
  return (
    <section aria-label="Ai đang ở bước nào, từ bao giờ">
      <h2>Ai đang ở bước nào, từ bao giờ</h2>
      <ul className="overview-stages">
        {stages.map(({ figure, median, undated, longest }) => (
          <li key={figure.id}>
            <p className="overview-stage">
              <span>{figure.label}</span>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(figure.numerator / most) * 100} height="8" className="overview-own" />
              </svg>
              <FigureNumber id={figure.id} scope={{ from: day, to: day }} figure={figure} plain />
            </p>
            {(longest.length > 0 || undated.numerator > 0) && (
              <p className="overview-waits">
                {median !== null && (
                  <span className="quiet">Một nửa đã chờ từ {formatCount(median)} ngày. </span>
                )}
                {undated.numerator > 0 && (
                  <>
                    <FigureNumber id={undated.id} scope={{ from: day, to: day }} figure={undated} plain />
                    <span className="quiet"> chưa rõ ngày. </span>
                  </>
                )}
                {longest.length > 0 && <span className="quiet">Lâu nhất: </span>}
                {longest.map((each, index) => (
                  <span key={each.id}>
                    {index > 0 && '; '}
                    <Link to={recordAddress(each)} title={`${each.cellName}, từ ${formatDay(each.since)}`}>
                      {each.name}
                    </Link>{' '}
                    <span className="quiet figures">
                      {formatCount(each.days)} ngày, từ {formatDay(each.since)}
                    </span>
                  </span>
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="quiet overview-note">
        Người có hồ sơ vẫn được tính ở bước cảm tình Đảng cho đến ngày kết nạp.
      </p>
    </section>
  )
}
