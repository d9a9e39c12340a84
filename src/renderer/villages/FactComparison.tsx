import { Button, Select } from 'antd'
import { useState } from 'react'
import { type FactFields, factFieldLabels as labels } from '../../shared/villages/life.ts'
import type { VillageLife } from '../../shared/villages/life-contract.ts'
import { formatFraction, percentagePointDifference } from '../../shared/vocabulary/fraction.ts'
import { type LifeActs, RowActs } from './RowActs.tsx'
import { signedNumber, spokenNumber } from './spoken-number.ts'

type Facts = VillageLife['facts']

const counted = [
  'households',
  'people',
  'poor',
  'nearPoor',
  'dilapidated',
  'roadKm',
  'cropsHa',
  'enterprises',
  'forestHa',
  'regrowthHa',
] as const
const told = ['crops', 'forestOwners', 'note'] as const

/** Two years of a village side by side, with what changed; the newest two at first. */
export function FactComparison({ facts, acts }: { readonly facts: Facts; readonly acts: LifeActs }) {
  const [chosen, setChosen] = useState<{ later: number; earlier: number } | null>(null)
  const add = acts.mayWrite && <Button onClick={() => acts.act({ kind: 'fact' })}>Ghi số liệu một năm</Button>
  const [newest, before] = facts
  if (newest === undefined)
    return (
      <div className="stack">
        <p className="quiet">
          Nơi ghi số hộ, nhân khẩu, hộ nghèo, đường, cây trồng, rừng của từng năm để so sánh.
        </p>
        <div>{add}</div>
      </div>
    )
  const find = (year: number | undefined) => facts.find(({ fields }) => fields.year === year)
  const later = find(chosen?.later) ?? newest
  const earlier = find(chosen?.earlier) ?? before
  const years = facts.map(({ fields }) => ({ value: fields.year, label: String(fields.year) }))
  const pick = (change: Partial<{ later: number; earlier: number }>): void =>
    setChosen({
      later: later.fields.year,
      earlier: earlier?.fields.year ?? later.fields.year,
      ...change,
    })
  return (
    <div className="stack">
      <div className="row-spread">
        <span className="row">
          So
          <Select<number>
            aria-label="Năm sau"
            value={later.fields.year}
            options={years}
            onChange={(year) => pick({ later: year })}
          />
          với
          <Select<number>
            aria-label="Năm trước"
            value={earlier?.fields.year ?? null}
            options={years}
            placeholder="chưa có"
            onChange={(year) => pick({ earlier: year })}
          />
        </span>
        {add}
      </div>
      <table className="fact-table">
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">{earlier?.fields.year ?? '–'}</th>
            <th scope="col">{later.fields.year}</th>
            <th scope="col">Tăng, giảm</th>
          </tr>
        </thead>
        <tbody>
          {counted.map((name) => (
            <tr key={name}>
              <th scope="row">{labels[name]}</th>
              <td>{spokenNumber(earlier?.fields[name] ?? null)}</td>
              <td>{spokenNumber(later.fields[name])}</td>
              <td>{signedNumber(earlier?.fields[name] ?? null, later.fields[name])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Tỷ lệ hộ nghèo</th>
            <td>{rateWords(earlier?.fields)}</td>
            <td>{rateWords(later.fields)}</td>
            <td>{rateChange(earlier?.fields, later.fields)}</td>
          </tr>
          {told.map((name) => (
            <tr key={name} className="fact-words">
              <th scope="row">{labels[name]}</th>
              <td>{earlier?.fields[name] ?? ''}</td>
              <td>{later.fields[name] ?? ''}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      {facts.map((kept) => (
        <div key={kept.id} className="row-spread">
          <span>Số liệu năm {kept.fields.year}</span>
          <span className="row">
            <RowActs
              acts={acts}
              edit={{ kind: 'fact', kept }}
              table="village_fact"
              id={kept.id}
              name={`số liệu năm ${kept.fields.year}`}
            />
          </span>
        </div>
      ))}
    </div>
  )
}

function shareOf(fields: FactFields | undefined) {
  return fields === undefined || fields.poor === null || fields.households === null
    ? null
    : { numerator: fields.poor, denominator: fields.households }
}

function rateWords(fields: FactFields | undefined): string {
  const share = shareOf(fields)
  return share === null ? '' : formatFraction(share)
}

function rateChange(earlier: FactFields | undefined, later: FactFields): string {
  const [before, after] = [shareOf(earlier), shareOf(later)]
  const points = before === null || after === null ? null : percentagePointDifference(after, before)
  return points === null ? '' : `${points} điểm phần trăm`
}
