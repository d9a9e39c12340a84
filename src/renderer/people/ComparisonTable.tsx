import { Radio } from 'antd'
import { Link } from 'react-router'
import type { PersonField } from '../../shared/people/fields.ts'
import type { Comparison } from '../../shared/people/pairs-contract.ts'

export type Side = 'first' | 'second'
const sides = ['first', 'second'] as const
const sideWords: Record<Side, string> = { first: 'Hồ sơ thứ nhất', second: 'Hồ sơ thứ hai' }

interface ComparisonTableProps {
  readonly compared: Comparison
  /** The record that stays. */
  readonly kept: Side
  readonly keep: (side: Side) => void
  /** Whose value stands where the two differ; that of the record kept when nothing was chosen. */
  readonly chosen: ReadonlyMap<PersonField, Side>
  readonly choose: (field: PersonField, side: Side) => void
}

/** Field by field; where the two differ, one value is chosen. */
export function ComparisonTable({ compared, kept, keep, chosen, choose }: ComparisonTableProps) {
  return (
    <table className="comparison">
      <thead>
        <tr>
          <th scope="col">Mục</th>
          {sides.map((side) => (
            <th scope="col" key={side}>
              {sideWords[side]}{' '}
              <Link to={`/nguoi/${compared[side].id}`} className="quiet">
                mở
              </Link>
              <div>
                <Radio checked={kept === side} onChange={() => keep(side)} name="kept">
                  Giữ hồ sơ này
                </Radio>
              </div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {compared.fields.map(({ field, label, differs, fuller, ...values }) => {
          const stands = differs ? (chosen.get(field) ?? kept) : (fuller ?? kept)
          return (
            <tr key={field} data-differs={differs}>
              <th scope="row">{label}</th>
              {sides.map((side) => (
                <td key={side} data-stands={differs ? stands === side : undefined}>
                  {differs ? (
                    <Radio
                      checked={stands === side}
                      onChange={() => choose(field, side)}
                      name={`value-${field}`}
                    >
                      {values[side]}
                    </Radio>
                  ) : (
                    values[side] || <span className="quiet">chưa ghi</span>
                  )}
                </td>
              ))}
            </tr>
          )
        })}
        <tr>
          <th scope="row">Gắn với hồ sơ</th>
          {sides.map((side) => (
            <td key={side}>
              {compared[side].links.length === 0 ? (
                <span className="quiet">chưa có gì</span>
              ) : (
                compared[side].links.map(({ label, count }) => (
                  <div key={label}>
                    {label}: <span className="figures">{count}</span>
                  </div>
                ))
              )}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
