import { skipToken, useQuery } from '@tanstack/react-query'
import * as z from 'zod'
import { type RouteSwitches, routeLabels, routeSwitchesSchema } from '../../shared/admissions/inputs.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { FormField } from '../form/FormField.tsx'
import { CheckField } from '../form/fields.tsx'
import type { RecordFormState } from '../form/use-record-form.ts'

/** Null: as the cell's organisation works on the day of opening. */
export const chosenRouteSchema = z.object({
  hasBranchCommittee: z.boolean().nullable(),
  hasGrassrootsStep: z.boolean().nullable(),
  delegatedDecision: z.boolean().nullable(),
})
export type ChosenRoute = z.infer<typeof chosenRouteSchema>

const stepLabels: Record<keyof RouteSwitches, string> = {
  hasBranchCommittee: 'Đảng ủy bộ phận',
  hasGrassrootsStep: 'Đảng ủy cơ sở',
  delegatedDecision: 'Thẩm quyền quyết định',
}

interface RouteFieldsProps {
  readonly form: RecordFormState<ChosenRoute>
  readonly cellId: number | null
  readonly on: Day | null
}

/** Which bodies the dossier passes: ticked as the organisation works on that day, until somebody decides otherwise. */
export function RouteFields({ form, cellId, on }: RouteFieldsProps) {
  const usual = useQuery(
    rpc.admissions.usualRoute.queryOptions({
      input: cellId === null || on === null ? skipToken : { cellId, on },
    }),
  ).data
  return routeSwitchesSchema.keyof().options.map((name) => (
    <FormField key={name} form={form} name={name} label={stepLabels[name]} required={false}>
      {(field) => (
        <CheckField {...field} value={field.value ?? usual?.[name] ?? false}>
          {routeLabels[name]}
        </CheckField>
      )}
    </FormField>
  ))
}
