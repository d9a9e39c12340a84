import { Button } from 'antd'
import type { PackOverview } from '../../shared/regulations/contract.ts'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { describeMoment } from '../frame/moment.ts'

interface VersionsProps {
  readonly pack: PackOverview
  /** Shows a version beside the one before it. */
  readonly onLook: (versionId: number, beforeId: number | null) => void
}

/** Who made which version of the pack, when and why; newest first. */
export function Versions({ pack, onLook }: VersionsProps) {
  return (
    <section aria-label="Các bản">
      <h3>Các bản của {pack.name}</h3>
      <ul className="rule-history">
        {pack.versions.map((version, index) => {
          const before = pack.versions[index + 1] ?? null
          return (
            <li key={version.id}>
              <span className="row-spread">
                <span>
                  <strong>Bản {version.version}</strong>, áp dụng từ {formatDay(version.from)}
                  {version.to !== null && ` đến ${formatDay(version.to)}`}
                  {version.changed.length > 0 && `; ${formatCount(version.changed.length)} giá trị thay đổi`}
                </span>
                <Button size="small" onClick={() => onLook(version.id, before?.id ?? null)}>
                  {before === null ? 'Xem' : 'Xem chỗ khác bản trước'}
                </Button>
              </span>
              <span className="quiet">
                {version.by}, {describeMoment(version.at, new Date())}
                {version.reason !== null && `. ${version.reason}`}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
