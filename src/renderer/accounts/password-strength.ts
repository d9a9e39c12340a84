import { searchKey } from '../../shared/vocabulary/search-key.ts'

/** How well a password holds, in words; `good` stands for green, `attention` for ochre, `overdue` for red. */
export interface Strength {
  readonly state: 'good' | 'attention' | 'overdue'
  readonly words: string
}

const SHORTEST = 8
const LONG = 12
const VERY_LONG = 16
const common = [
  'matkhau',
  'password',
  '12345678',
  '123456789',
  'qwertyui',
  'abcd1234',
  'vietnam',
  'dangvien',
  'admin',
]

/** Judges by length, variety, and whether it is what everybody would try first. `personal` = names on the same form. */
export function passwordStrength(password: string, personal: readonly string[] = []): Strength {
  if ([...password].length < SHORTEST) return { state: 'overdue', words: `Cần ít nhất ${SHORTEST} ký tự` }
  const bare = searchKey(password).replaceAll(' ', '')
  const own = personal.map((text) => searchKey(text).replaceAll(' ', '')).filter((text) => text.length >= 4)
  if ([...common, ...own].some((word) => bare.includes(word))) {
    return { state: 'overdue', words: 'Yếu: dễ đoán vì chứa tên hoặc chuỗi quen thuộc' }
  }
  if (new Set(password).size <= 4) return { state: 'overdue', words: 'Yếu: lặp lại ít ký tự' }
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(password),
  ).length
  if (password.length >= VERY_LONG || (password.length >= LONG && kinds >= 3))
    return { state: 'good', words: 'Mạnh' }
  if (password.length >= LONG || kinds >= 3)
    return { state: 'attention', words: 'Tạm được, nên dài từ 12 ký tự' }
  return { state: 'overdue', words: 'Yếu: nên dài hơn, thêm chữ hoa, chữ số' }
}
