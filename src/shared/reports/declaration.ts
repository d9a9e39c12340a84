import { checkDeclaration } from './declaration-checks.ts'
import { declarationFields } from './declaration-fields.ts'

export type { ReportDeclaration } from './declaration-fields.ts'

/** One report as data: what feeds preview, print and workbook. Refuses what could not be printed (see declaration-checks). */
export const declarationSchema = declarationFields.superRefine((declaration, context) => {
  for (const problem of checkDeclaration(declaration))
    context.addIssue({ code: 'custom', path: [...problem.path], message: problem.message })
})
