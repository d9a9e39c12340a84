import type { CatalogEntry } from './ids.ts'

/** Which codes a school grade may mean, by years of the school system ("9/12" → system 12, grade 9). */
export interface GradeTable {
  codesOf(grade: number, system: 10 | 12 | null): readonly string[]
}

/**
 * Reads the grade ranges a catalog carries (`grades_12`, `grades_10`); null when it has none.
 * A grade of the ten-year system counts under both readings, so it is settled only where both give the same level.
 */
export function gradeTable(items: readonly CatalogEntry[]): GradeTable | null {
  const byTwelve = ranges(items, 'grades_12')
  const byTen = ranges(items, 'grades_10')
  if (byTwelve.length === 0) return null
  return {
    codesOf(grade, system) {
      if (system === 10 && grade > 10) return []
      if (system !== 10) return codesIn(byTwelve, grade)
      return [...new Set([...codesIn(byTen, grade), ...codesIn(byTwelve, grade)])]
    },
  }
}

/** The grade in a text such as `9/12`, `lớp 7`, `Lớp 07/10`; null when it is not written that way. */
export function readGrade(text: string): { grade: number; system: 10 | 12 | null } | null {
  const found = /^(?:l[oớ]p\s*)?(\d{1,2})\s*\/\s*(10|12)(?:\s*(?:PT|phổ thông))?$/iu.exec(text)
  if (found) return { grade: Number(found[1]), system: found[2] === '10' ? 10 : 12 }
  const bare = /^l[oớ]p\s*(\d{1,2})$/iu.exec(text)
  return bare ? { grade: Number(bare[1]), system: null } : null
}

interface GradeRange {
  readonly code: string
  readonly first: number
  readonly last: number
}

function ranges(items: readonly CatalogEntry[], field: string): GradeRange[] {
  return items.flatMap(({ code, extra }) => {
    const range = extra[field]
    if (!Array.isArray(range)) return []
    const [first, last]: unknown[] = range
    return typeof first === 'number' && typeof last === 'number' ? [{ code, first, last }] : []
  })
}

function codesIn(table: readonly GradeRange[], grade: number): string[] {
  return table.filter(({ first, last }) => grade >= first && grade <= last).map(({ code }) => code)
}
