import { ORPCError } from '@orpc/client'
import * as z from 'zod'
import { type Breach, breachSchema } from '../../shared/regulations/breach.ts'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import { registerErrors } from '../../shared/rpc/errors.ts'

const UNREACHABLE =
  'Không liên lạc được với phần quản lý dữ liệu. Dữ liệu đã ghi không mất. Mở lại chương trình rồi thử lại.'

/** Code of a typed error (`LOCKED`, `INVALID`…), or null for anything else. */
export function errorCode(error: unknown): string | null {
  return error instanceof ORPCError ? error.code : null
}

/** Whether the person stopped the work: nothing to explain. */
export function isCancelled(error: unknown): boolean {
  return errorCode(error) === 'CANCELLED' || (error instanceof Error && error.name === 'AbortError')
}

/** What a person reads about an error: what happened, that nothing is lost, what to do. */
export function explainError(error: unknown): string {
  if (!(error instanceof ORPCError)) return UNREACHABLE
  if (problemsOf(error).length > 0 && error.code === 'BAD_REQUEST') return registerErrors.INVALID.message
  // the library has errors of the same names, in English and without the mark of our contract
  if (!error.defined || !(error.code in registerErrors)) return registerErrors.UNEXPECTED.message
  const number = logNumberOf(error.data)
  return number === null ? error.message : `${error.message} Số lỗi: ${number}.`
}

/** The fields an error complains of, with the words to show beside each. */
export function problemsOf(error: unknown): FieldProblem[] {
  if (!(error instanceof ORPCError) || !isRecord(error.data)) return []
  const { problems, issues } = error.data
  if (Array.isArray(problems)) return problems.filter(isFieldProblem)
  // an input that the contract itself refused
  return Array.isArray(issues) ? issues.flatMap(issueProblem) : []
}

const breachData = z.object({ breaches: z.array(breachSchema) })

/** The rules that a command would not pass without a reason; none for any other error. */
export function breachesOf(error: unknown): Breach[] {
  if (errorCode(error) !== 'RULE_BREACH' || !(error instanceof ORPCError)) return []
  return breachData.safeParse(error.data).data?.breaches ?? []
}

function issueProblem(issue: unknown): FieldProblem[] {
  if (!isRecord(issue) || typeof issue['message'] !== 'string' || !Array.isArray(issue['path'])) return []
  const field = issue['path'].at(-1)
  return typeof field === 'string' ? [{ field, message: issue['message'] }] : []
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isRecord(value) && typeof value['field'] === 'string' && typeof value['message'] === 'string'
}

function logNumberOf(data: unknown): string | null {
  return isRecord(data) && typeof data['logNumber'] === 'string' ? data['logNumber'] : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
