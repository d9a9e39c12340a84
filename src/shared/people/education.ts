/** Levels of general education from low to high: words of the rule packs, and the codes of the catalog that mean them. */
const levels = [
  { rule: 'LITERATE', code: 'BDBV', words: 'biết đọc, biết viết' },
  { rule: 'TIEU_HOC', code: 'TH', words: 'tiểu học' },
  { rule: 'THCS', code: 'THCS', words: 'trung học cơ sở' },
  { rule: 'THPT', code: 'THPT', words: 'trung học phổ thông' },
] as const

const rankOf = (value: string) => levels.findIndex(({ rule, code }) => rule === value || code === value)

/** Whether a level of the register is at least what a rule asks for; null for a code that is no level. */
export function reachesEducation(code: string, wanted: string): boolean | null {
  const [has, needs] = [rankOf(code), rankOf(wanted)]
  return has < 0 ? null : needs >= 0 && has >= needs
}

/** "trung học cơ sở" for THCS; the code itself when it is no level. */
export function educationWords(code: string): string {
  return levels[rankOf(code)]?.words ?? code
}
