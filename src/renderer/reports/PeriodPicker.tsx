import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button, DatePicker, Select, Tooltip } from 'antd'
import { type Day, isDay } from '../../shared/vocabulary/day.ts'
import { usePickedDay } from '../form/picked-day.ts'
import { today } from '../frame/as-of.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import {
  type Period,
  type PeriodKind,
  type PeriodPlace,
  partLabels,
  periodAt,
  periodKindLabels,
  periodKinds,
  placeHolding,
  placeOf,
  stepped,
} from './period.ts'

interface PeriodPickerProps {
  readonly period: Period
  readonly custom: boolean
  readonly onChange: (period: Period, custom: boolean) => void
}

const FORMATS = ['DD/MM/YYYY', 'D/M/YYYY', 'D/M/YY', 'DDMMYYYY']
/** Years offered before this one. */
const YEARS_BACK = 12

/** Reads as it is said: "Kỳ: Quý · III · 2026". Alt+PgUp and Alt+PgDn step to the kỳ before and after. */
export function PeriodPicker({ period, custom, onChange }: PeriodPickerProps) {
  const place = custom ? null : placeOf(period)
  const kind: PeriodKind = place?.kind ?? 'custom'
  const go = (next: PeriodPlace): void => {
    const days = periodAt(next)
    if (days !== null) onChange(days, false)
  }
  const chooseKind = (next: PeriodKind): void =>
    next === 'custom' ? onChange(period, true) : go(placeHolding(next, period.to))
  const step = (by: 1 | -1): void => {
    if (place !== null) go(stepped(place, by))
  }
  useShortcut('Alt+PageUp', () => step(-1), place !== null)
  useShortcut('Alt+PageDown', () => step(1), place !== null)
  return (
    <fieldset className="period">
      <legend className="unseen">Kỳ báo cáo</legend>
      {place !== null && (
        <Tooltip title="Kỳ trước (Alt+PgUp)">
          <Button type="text" icon={<LeftOutlined />} aria-label="Kỳ trước" onClick={() => step(-1)} />
        </Tooltip>
      )}
      <Select<PeriodKind>
        aria-label="Loại kỳ"
        className="period-kind"
        value={kind}
        options={periodKinds.map((value) => ({ value, label: periodKindLabels[value] }))}
        onChange={chooseKind}
      />
      {place === null ? (
        <CustomDays period={period} onChange={(next) => onChange(next, true)} />
      ) : (
        <PlaceFields place={place} onChange={go} />
      )}
      {place !== null && (
        <Tooltip title="Kỳ sau (Alt+PgDn)">
          <Button type="text" icon={<RightOutlined />} aria-label="Kỳ sau" onClick={() => step(1)} />
        </Tooltip>
      )}
    </fieldset>
  )
}

function PlaceFields({ place, onChange }: { place: PeriodPlace; onChange: (place: PeriodPlace) => void }) {
  const labels = partLabels(place.kind)
  const last = Math.max(Number(today().slice(0, 4)) + 1, place.year)
  const first = Math.min(last - YEARS_BACK, place.year)
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index)
  return (
    <>
      {labels.length > 1 && (
        <Select<number>
          aria-label={periodKindLabels[place.kind]}
          className={place.kind === 'half' ? 'period-half' : 'period-part'}
          value={place.part}
          options={labels.map((label, value) => ({ value, label }))}
          onChange={(part) => onChange({ ...place, part })}
        />
      )}
      <Select<number>
        aria-label="Năm"
        className="period-year"
        value={place.year}
        options={years.map((year) => ({ value: year, label: String(year) }))}
        onChange={(year) => onChange({ ...place, year })}
      />
    </>
  )
}

function CustomDays({ period, onChange }: { period: Period; onChange: (period: Period) => void }) {
  const set = (change: Partial<Period>): void => {
    const { from, to } = { ...period, ...change }
    // whichever end was just moved is meant; the other one follows
    onChange(from <= to ? { from, to } : change.from === undefined ? { from: to, to } : { from, to: from })
  }
  return (
    <>
      <DayField label="Từ ngày" value={period.from} onChange={(from) => set({ from })} />
      <span className="quiet">đến</span>
      <DayField label="Đến ngày" value={period.to} onChange={(to) => set({ to })} />
    </>
  )
}

function DayField(props: { label: string; value: Day; onChange: (day: Day) => void }) {
  const value = usePickedDay(props.value)
  return (
    <DatePicker
      aria-label={props.label}
      className="period-day"
      value={value}
      format={FORMATS}
      allowClear={false}
      onChange={(picked) => {
        const day = picked?.format('YYYY-MM-DD')
        if (isDay(day)) props.onChange(day)
      }}
    />
  )
}
