import type { ColumnChoice } from '../../shared/reports/column-choice.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { isDay } from '../../shared/vocabulary/day.ts'
import { type Period, periodAt, placeHolding } from './period.ts'

/** Everything a person chooses about one print of a report; the address keeps it. */
export interface ReportChoice {
  readonly period: Period
  /** The days are picked one by one, even if they happen to be a month. */
  readonly custom: boolean
  readonly cellId: number | undefined
  /** The record that the report is about; the newest when left out. */
  readonly about: number | undefined
  readonly grouped: boolean
  readonly submissionNumber: string
  readonly submissionDate: Day | undefined
  /** Columns of this print alone; undefined: as the office keeps them. */
  readonly columns: ColumnChoice | undefined
  /** 0 is the first page of the preview */
  readonly page: number
}

/** Rows of one page of the preview. */
export const PREVIEW_ROWS = 100

const names = {
  from: 'tu',
  to: 'den',
  custom: 'tuy-chon',
  cell: 'chi-bo',
  about: 'cua',
  flat: 'chung',
  number: 'to-trinh',
  date: 'ngay-to-trinh',
  hidden: 'bo-cot',
  order: 'thu-tu-cot',
  page: 'trang',
} as const

/** Reads the address; what is missing or wrong falls back to this month, all cells, grouped, all columns. */
export function readChoice(query: URLSearchParams, today: Day): ReportChoice {
  const [from, to, date] = [query.get(names.from), query.get(names.to), query.get(names.date)]
  const written = isDay(from) && isDay(to) && from <= to ? { from, to } : null
  const page = query.get(names.page) ?? ''
  return {
    period: written ?? periodAt(placeHolding('month', today)) ?? { from: today, to: today },
    custom: query.has(names.custom),
    cellId: idIn(query.get(names.cell)),
    about: idIn(query.get(names.about)),
    grouped: !query.has(names.flat),
    submissionNumber: (query.get(names.number) ?? '').slice(0, 60),
    submissionDate: isDay(date) ? date : undefined,
    columns: columnsIn(query),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) - 1 : 0,
  }
}

function columnsIn(query: URLSearchParams): ColumnChoice | undefined {
  const keys = (name: string) => (query.get(name) ?? '').split(',').filter((key) => key !== '')
  if (!query.has(names.hidden) && !query.has(names.order)) return undefined
  return { order: keys(names.order), hidden: keys(names.hidden) }
}

function idIn(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined
}

/** The address of a choice; defaults are left out, so that it stays short. */
export function writeChoice(choice: ReportChoice): URLSearchParams {
  const { period, columns } = choice
  return new URLSearchParams({
    [names.from]: period.from,
    [names.to]: period.to,
    ...(choice.custom && { [names.custom]: '1' }),
    ...(choice.cellId !== undefined && { [names.cell]: String(choice.cellId) }),
    ...(choice.about !== undefined && { [names.about]: String(choice.about) }),
    ...(!choice.grouped && { [names.flat]: '1' }),
    ...(choice.submissionNumber !== '' && { [names.number]: choice.submissionNumber }),
    ...(choice.submissionDate !== undefined && { [names.date]: choice.submissionDate }),
    ...(columns !== undefined && {
      [names.hidden]: columns.hidden.join(','),
      [names.order]: columns.order.join(','),
    }),
    ...(choice.page > 0 && { [names.page]: String(choice.page + 1) }),
  })
}

/** What the engine is asked with. */
export function paramsOf(choice: ReportChoice) {
  const { period, cellId, about, grouped, submissionNumber, submissionDate, columns } = choice
  return {
    ...period,
    grouped,
    ...(columns !== undefined && { columns }),
    ...(cellId !== undefined && { cellId }),
    ...(about !== undefined && { about }),
    ...(submissionNumber !== '' && { submissionNumber }),
    ...(submissionNumber !== '' && submissionDate !== undefined && { submissionDate }),
  }
}

export type ReportInput = ReturnType<typeof paramsOf>
