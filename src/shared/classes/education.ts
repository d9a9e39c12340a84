/** Levels of general education from the lowest, as the rule packs and the register's catalog name them. */
const levels: Readonly<Record<string, number>> = {
  LITERATE: 0,
  BDBV: 0,
  TIEU_HOC: 1,
  TH: 1,
  THCS: 2,
  THPT: 3,
}

const levelWords = ['biết đọc, biết viết', 'tiểu học', 'trung học cơ sở', 'trung học phổ thông'] as const

/** Whether a level of the register reaches one that a rule asks for; a code that neither knows reaches nothing. */
export function reachesEducation(code: string, wanted: string): boolean {
  const [has, needs] = [levels[code], levels[wanted]]
  return has !== undefined && needs !== undefined && has >= needs
}

/** "trung học cơ sở" for THCS; the code itself when it is no level. */
export function educationWords(code: string): string {
  const level = levels[code]
  return level === undefined ? code : (levelWords[level] ?? code)
}
