import type { ReportDeclaration } from '../../shared/reports/declaration.ts'
import { RegisterError } from '../register/register-error.ts'

/**
 * The chosen forms in their own order. A form about one record (a class) belongs to no period.
 * @throws RegisterError NOT_FOUND for a form that is not in force on the last day
 */
export function chosenReports(
  inForce: readonly ReportDeclaration[],
  wanted: readonly string[],
): ReportDeclaration[] {
  const ids = new Set(wanted)
  const found = inForce.filter(({ id, about }) => about === undefined && ids.has(id))
  if (found.length !== ids.size)
    throw new RegisterError(
      'NOT_FOUND',
      'Có biểu không dùng cho kỳ này. Dữ liệu không mất. Hãy chọn lại các biểu trong danh sách.',
    )
  return found
}
