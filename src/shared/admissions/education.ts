/** Levels of general education from low to high: words of the rule packs, and the codes of the catalog that mean them. */
const levels = [
  { rule: 'LITERATE', code: 'BDBV', words: 'biết đọc, biết viết chữ quốc ngữ' },
  { rule: 'TIEU_HOC', code: 'TH', words: 'hoàn thành chương trình tiểu học' },
  { rule: 'THCS', code: 'THCS', words: 'hoàn thành chương trình trung học cơ sở' },
  { rule: 'THPT', code: 'THPT', words: 'tốt nghiệp trung học phổ thông' },
] as const

const rankOf = (by: 'rule' | 'code', value: string) => levels.findIndex((level) => level[by] === value)

/** Whether a level (catalog code) is at least what a rule asks for; null for a code of no level. */
export function reachesLevel(code: string, wanted: string): boolean | null {
  const own = rankOf('code', code)
  return own < 0 ? null : own >= rankOf('rule', wanted)
}

export function levelWords(wanted: string): string {
  return levels[rankOf('rule', wanted)]?.words ?? wanted
}
