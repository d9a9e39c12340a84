import { conclusionLabels } from '../../shared/inspections/conclusions.ts'
import { gravityLabels, type RemedyState } from '../../shared/inspections/finding-fields.ts'
import {
  inspectionKindLabels,
  inspectionLevelLabels,
  inspectionLevelSchema,
  ownLevels,
} from '../../shared/inspections/kinds.ts'
import type { Phase } from '../../shared/inspections/phases.ts'
import type { PlanState } from '../../shared/inspections/programme-fields.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { firstDayOfMonth, lastDayOfMonth, monthOfYear } from '../../shared/vocabulary/month.ts'

export interface Option<T extends string> {
  readonly value: T
  readonly label: string
}

/** What a form offers for a field, in the order of its labels. */
export function optionsOf<T extends string>(labels: Readonly<Record<T, string>>): Option<T>[] {
  // Object.entries widens the keys; a record of labels has no others.
  return (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ value, label }))
}

export const kindOptions = optionsOf(inspectionKindLabels)
export const gravityOptions = optionsOf(gravityLabels)
/** The commune's own levels first. */
export const levelOptions = [
  ...ownLevels,
  ...inspectionLevelSchema.options.filter((level) => !ownLevels.some((own) => own === level)),
].map((value) => ({ value, label: inspectionLevelLabels[value] }))

export const conclusionOption = (value: keyof typeof conclusionLabels) => ({
  value,
  label: conclusionLabels[value],
})

interface Look {
  readonly mark: string
  readonly look: string
}

export const phaseLook: Record<Phase, Look> = {
  preparing: { mark: '○', look: '' },
  conducting: { mark: '◔', look: 'state-attention' },
  concluded: { mark: '✓', look: 'state-good' },
  handed_over: { mark: '→', look: 'quiet' },
}

export const planLook: Record<PlanState, Look> = {
  planned: { mark: '○', look: '' },
  under_way: { mark: '◔', look: 'state-attention' },
  done: { mark: '✓', look: 'state-good' },
  late: { mark: '▲', look: 'state-overdue' },
}

export const remedyLook: Record<RemedyState, Look> = {
  overdue: { mark: '▲', look: 'state-overdue' },
  open: { mark: '●', look: 'state-attention' },
  reported: { mark: '◔', look: 'state-attention' },
  done: { mark: '✓', look: 'state-good' },
}

/** The whole year, as a period of figures. */
export function yearScope(year: number): { from: Day; to: Day } {
  return { from: firstDayOfMonth(monthOfYear(year, 1)), to: lastDayOfMonth(monthOfYear(year, 12)) }
}

/** The year written in the address, or undefined. */
export function yearIn(written: string): number | undefined {
  return /^(19|20|21)\d\d$/u.test(written) ? Number(written) : undefined
}

/** Years to choose from, newest first: next year's programme is written in this one. */
export function yearOptions(today: string): Option<string>[] {
  const next = Number(today.slice(0, 4)) + 1
  return Array.from({ length: 8 }, (_, back) => {
    const year = String(next - back)
    return { value: year, label: year }
  })
}
