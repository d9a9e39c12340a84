import { ORPCError } from '@orpc/server'

/** What a refused command says: its code, its sentence and the fields it points at. Throws when it was not refused. */
export async function refusalOf(
  answer: Promise<unknown>,
): Promise<{ code: string; message: string; fields: string[] }> {
  try {
    await answer
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    return { code: error.code, message: error.message, fields: fieldsOf(error.data) }
  }
  throw new Error('The command was not refused')
}

function fieldsOf(data: unknown): string[] {
  if (typeof data !== 'object' || data === null || !('problems' in data)) return []
  const { problems } = data
  return Array.isArray(problems) ? problems.map((problem: { field: string }) => problem.field) : []
}
