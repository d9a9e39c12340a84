import type { ReportDeclaration } from '../../shared/reports/declaration.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import { RegisterError } from '../register/register-error.ts'
import { declarationsFor, readDeclarations } from './layout/declarations.ts'

const read = new Map<string, ReportDeclaration[]>()

/** The forms in force on a day. Files are read once a run: they belong to the program. */
export function declarationsOn(folder: string, day: Day): ReportDeclaration[] {
  const known = read.get(folder) ?? readDeclarations(folder)
  read.set(folder, known)
  return declarationsFor(known, day)
}

/** @throws RegisterError NOT_FOUND */
export function declarationOf(folder: string, id: string, day: Day): ReportDeclaration {
  const found = declarationsOn(folder, day).find((declaration) => declaration.id === id)
  if (found === undefined)
    throw new RegisterError(
      'NOT_FOUND',
      `Không có báo cáo “${id}”. Dữ liệu không mất. Hãy chọn báo cáo trong danh sách.`,
    )
  return found
}
