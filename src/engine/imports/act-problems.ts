import * as z from 'zod'
import { RegisterError } from '../register/register-error.ts'
import type { WaitingAct } from './check/acts.ts'
import type { RowProblem } from './check/ledger.ts'

const problemsShape = z.object({
  problems: z.array(z.object({ field: z.string(), message: z.string() })).min(1),
})

/** What a refused command says, told at the columns of the list. @throws whatever is no refusal */
export function fieldProblems(
  error: unknown,
  { fields, mainField }: Pick<WaitingAct, 'fields' | 'mainField'>,
  listed: ReadonlySet<string>,
): RowProblem[] {
  if (!(error instanceof RegisterError) || error.code === 'DISK_FULL' || error.code === 'CANCELLED')
    throw error
  const read = problemsShape.safeParse(error.data)
  if (!read.success) return [{ field: mainField, reason: error.message }]
  return read.data.problems.map(({ field, message }) => {
    const last = field.split('.').at(-1) ?? ''
    return {
      field: fields[field] ?? fields[last] ?? (listed.has(last) ? last : mainField),
      reason: message,
    }
  })
}
