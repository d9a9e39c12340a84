import { type CellKind, cellKindLabels } from '../../../shared/cells/fields.ts'
import type { Standing } from '../../../shared/people/contract.ts'
import { searchKey } from '../../../shared/vocabulary/search-key.ts'
import { CellProblem, type ReadCell, reading } from './read.ts'

export function choice<T>(written: readonly (readonly [T, readonly string[]])[], asked: string): ReadCell<T> {
  const known = new Map(written.flatMap(([value, words]) => words.map((word) => [searchKey(word), value])))
  return reading(
    (cell) =>
      known.get(searchKey(cell.text)) ?? new CellProblem(`Không hiểu "${cell.text.slice(0, 60)}". ${asked}`),
  )
}

export const sex = choice<'male' | 'female'>(
  [
    ['male', ['nam', 'nam giới', 'trai']],
    ['female', ['nữ', 'nữ giới', 'gái']],
  ],
  'Ghi Nam hoặc Nữ.',
)

const yes = new Set(['x', 'co', 'v', '1', 'true', 'dung', 'doan vien', 'doan vien tncs', 'dv', 'hoi vien'])
const no = new Set(['khong', 'ko', 'k', '0', 'false', 'chua', 'khong phai'])

/** A cross or "có"; "không"; blank is neither. */
export const mark: ReadCell<boolean> = reading((cell) => {
  if (cell.text === '✓' || cell.text === '✔') return true
  const key = searchKey(cell.text)
  if (yes.has(key)) return true
  if (no.has(key)) return false
  return new CellProblem(`Không hiểu "${cell.text.slice(0, 60)}". Ghi x hoặc có, không, hoặc để trống.`)
})

/** A person of the list who is no party member. */
export const outsideParty = 'none'

export const standing = choice<Standing | typeof outsideParty>(
  [
    ['official', ['Đảng viên chính thức', 'Chính thức', 'ĐV chính thức', 'ĐVCT', 'CT']],
    ['probationary', ['Đảng viên dự bị', 'Dự bị', 'ĐV dự bị', 'ĐVDB', 'DB']],
    [outsideParty, ['Quần chúng', 'QC', 'Chưa vào Đảng', 'Không']],
  ],
  'Ghi Đảng viên chính thức, Đảng viên dự bị hoặc Quần chúng.',
)

const kindWords: Record<CellKind, readonly string[]> = {
  committee: ['Đảng bộ', 'Đảng bộ cơ sở', 'Đảng bộ bộ phận', 'Đảng ủy'],
  village: [
    'Thôn, bản',
    'Chi bộ thôn',
    'Chi bộ bản',
    'Chi bộ thôn, bản',
    'Bản',
    'Thôn',
    'Tổ dân phố',
    'Chi bộ tổ dân phố',
    'Nông thôn',
    'Khu dân cư',
    'Tiểu khu',
    'Chi bộ nông thôn',
  ],
  school: ['Trường học', 'Trường', 'Chi bộ trường'],
  health: ['Trạm y tế', 'Y tế', 'Chi bộ y tế'],
  agency: ['Cơ quan', 'Chi bộ cơ quan', 'Hành chính', 'Cơ quan hành chính'],
  police: ['Công an', 'Công an xã'],
  military: ['Quân sự', 'Ban chỉ huy quân sự', 'Dân quân'],
  enterprise: ['Doanh nghiệp', 'Hợp tác xã', 'HTX', 'Chi bộ doanh nghiệp'],
  other: ['Khác'],
}

const cellKinds = Object.keys(kindWords).filter((kind): kind is CellKind => kind in cellKindLabels)

export const cellKind = choice<CellKind>(
  cellKinds.map((kind) => [kind, [cellKindLabels[kind], ...kindWords[kind]]]),
  'Chọn một loại trong tệp mẫu.',
)

const saidByName: readonly (readonly [RegExp, CellKind])[] = [
  [/^dang (?:bo|uy) /, 'committee'],
  [/^(?:chi bo )?(?:ban|thon|to dan pho|tdp|tieu khu|khu pho|xom|khu dan cu) /, 'village'],
  [/^(?:chi bo )?(?:lien )?truong /, 'school'],
  [/^(?:chi bo )?tram y te(?: |$)/, 'health'],
  [/^(?:chi bo )?cong an(?: |$)/, 'police'],
  [/^(?:chi bo )?(?:ban chi huy )?quan su(?: |$)/, 'military'],
  [/^(?:chi bo )?(?:hop tac xa|htx|doanh nghiep|cong ty) /, 'enterprise'],
  [/^(?:chi bo )?co quan(?: |$)/, 'agency'],
]

/** The kind that a name itself says ("Chi bộ bản Na"), else null. */
export function kindSaidByName(name: string): CellKind | null {
  const key = searchKey(name)
  return saidByName.find(([words]) => words.test(key))?.[1] ?? null
}
