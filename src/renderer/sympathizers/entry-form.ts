import * as z from 'zod'
import { blankPerson, personFieldsSchema } from '../../shared/people/fields.ts'
import {
  type Arrival,
  arrivalSchema,
  type FirstHelpers,
  sympathizerFieldsSchema,
} from '../../shared/sympathizers/contract.ts'
import { partialDateSchema } from '../../shared/vocabulary/partial-date.ts'

const line = (max: number) => z.string().trim().max(max).nullable()

/** Whom the cell assigns from the beginning. */
export const helperFields = z.object({
  helperPersonId: z.int().nullable(),
  secondHelperId: z.int().nullable(),
  helpedSince: partialDateSchema.nullable(),
  helperResolution: line(100),
})

/** What somebody from elsewhere brings. */
export const arrivalFields = z.object({
  arrived: z.boolean(),
  arrivedFrom: line(200),
  considerationNumber: line(100),
  considerationOn: partialDateSchema.nullable(),
  awarenessNumber: line(100),
  awarenessIssuedOn: partialDateSchema.nullable(),
  awarenessIssuer: line(200),
})

export const entrySchema = personFieldsSchema
  .extend(sympathizerFieldsSchema.shape)
  .extend(helperFields.shape)
  .extend(arrivalFields.shape)
  .extend({
    // required only of a new person; the form's own check says so
    fullName: z.string().trim().max(120),
    /** Somebody already in the register; null = the person is entered here. */
    personId: z.int().nullable(),
    cellId: z
      .int()
      .nullable()
      .refine((id) => id !== null, 'Cần chọn chi bộ theo dõi.'),
  })

export type EntryValues = z.input<typeof entrySchema>

export const blankEntry: EntryValues = {
  ...blankPerson,
  personId: null,
  cellId: null,
  proposedOn: null,
  recognisedOn: null,
  recognitionResolution: null,
  note: null,
  helperPersonId: null,
  secondHelperId: null,
  helpedSince: null,
  helperResolution: null,
  arrived: false,
  arrivedFrom: null,
  considerationNumber: null,
  considerationOn: null,
  awarenessNumber: null,
  awarenessIssuedOn: null,
  awarenessIssuer: null,
}

/** What stays for the next person of the same cell and meeting. */
export const keptFields = [
  'villageId',
  'cellId',
  'proposedOn',
  'ethnicGroup',
  'religion',
] as const satisfies (keyof EntryValues)[]

export type Entry = z.infer<typeof entrySchema>

/** The helpers as the contract takes them; undefined when nobody was named. */
export function helpersOf(values: Entry): FirstHelpers | undefined {
  const { helperPersonId, secondHelperId, helpedSince, helperResolution } = values
  const personIds = [...new Set([helperPersonId, secondHelperId])].filter((id) => id !== null)
  if (personIds.length === 0) return undefined
  return {
    personIds,
    from: helpedSince ?? values.recognisedOn ?? values.proposedOn,
    resolution: helperResolution ?? values.recognitionResolution,
  }
}

/** The arrival as the contract takes it; undefined for somebody of the commune. */
export function arrivalOf(values: Entry): Arrival | undefined {
  if (!values.arrived) return undefined
  const { considerationNumber, considerationOn, awarenessNumber, awarenessIssuedOn, awarenessIssuer } = values
  const considered = (considerationNumber ?? '') !== '' || considerationOn !== null
  const certified = (awarenessNumber ?? '') !== '' || awarenessIssuedOn !== null
  return arrivalSchema.parse({
    from: values.arrivedFrom ?? '',
    consideration: considered
      ? { number: considerationNumber, datedOn: considerationOn, issuer: values.arrivedFrom }
      : null,
    awareness: certified
      ? { number: awarenessNumber, datedOn: awarenessIssuedOn, issuer: awarenessIssuer }
      : null,
  })
}
