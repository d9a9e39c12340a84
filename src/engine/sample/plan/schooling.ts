import type { CellKind } from '../../../shared/cells/fields.ts'
import { at, type Random } from './random.ts'

export interface Schooling {
  readonly general: string
  readonly professional: string | null
  readonly theory: string | null
  readonly occupation: string
}

/** Where a person spends the working day; `village` for everyone in the fields. */
export type Workplace = Exclude<CellKind, 'committee' | 'other'>

const generalByAge = {
  young: { THPT: 62, THCS: 32, TH: 6 },
  middle: { THPT: 38, THCS: 45, TH: 15, BDBV: 2 },
  old: { THPT: 12, THCS: 38, TH: 38, BDBV: 12 },
} as const

const theoryOfMembers = {
  staff: { SC: 45, TC: 45, CC: 7, CN: 3 },
  village: { CHUA: 55, SC: 38, TC: 7 },
} as const

const trainingOf = {
  village: { none: 78, CNKT: 8, TC: 8, CD: 3, DH: 3 },
  school: { TC: 6, CD: 24, DH: 68, THS: 2 },
  health: { TC: 35, CD: 30, DH: 35 },
  agency: { TC: 12, CD: 8, DH: 74, THS: 6 },
  police: { TC: 38, DH: 62 },
  military: { TC: 55, DH: 45 },
  enterprise: { none: 40, CNKT: 20, TC: 20, DH: 20 },
} as const

const occupations: Readonly<Record<Workplace, readonly string[]>> = {
  village: [
    'Làm ruộng',
    'Nông nghiệp',
    'Trồng trọt, chăn nuôi',
    'Nông nghiệp',
    'Buôn bán nhỏ',
    'Lái xe',
    'Thợ xây',
    'Hưu trí',
  ],
  school: ['Giáo viên', 'Giáo viên', 'Giáo viên', 'Nhân viên trường học', 'Hiệu trưởng', 'Phó hiệu trưởng'],
  health: ['Y sĩ', 'Điều dưỡng', 'Bác sĩ', 'Nữ hộ sinh', 'Dược sĩ'],
  agency: [
    'Công chức xã',
    'Công chức xã',
    'Cán bộ xã',
    'Người hoạt động không chuyên trách ở xã',
    'Chuyên viên',
  ],
  police: ['Cán bộ Công an xã'],
  military: [
    'Trợ lý Ban Chỉ huy Quân sự xã',
    'Chỉ huy phó Ban Chỉ huy Quân sự xã',
    'Chiến sĩ dân quân thường trực',
  ],
  enterprise: ['Thành viên hợp tác xã', 'Kế toán hợp tác xã', 'Giám đốc hợp tác xã'],
}

/** Groups of forms 2 and 3, as the invented office would have put them. */
export const groupsOfOccupations: Readonly<Record<string, string>> = {
  'Làm ruộng': 'N08',
  'Nông nghiệp': 'N08',
  'Trồng trọt, chăn nuôi': 'N08',
  'Buôn bán nhỏ': 'N12',
  'Lái xe': 'N12',
  'Thợ xây': 'N12',
  'Hưu trí': 'retired',
  'Giáo viên': 'N05',
  'Nhân viên trường học': 'N05',
  'Hiệu trưởng': 'N05',
  'Phó hiệu trưởng': 'N05',
  'Y sĩ': 'N05',
  'Điều dưỡng': 'N05',
  'Bác sĩ': 'N05',
  'Nữ hộ sinh': 'N05',
  'Dược sĩ': 'N05',
  'Công chức xã': 'N03',
  'Cán bộ xã': 'N03',
  'Người hoạt động không chuyên trách ở xã': 'N03',
  'Chuyên viên': 'N03',
  'Cán bộ Công an xã': 'N09',
  'Trợ lý Ban Chỉ huy Quân sự xã': 'N09',
  'Chỉ huy phó Ban Chỉ huy Quân sự xã': 'N09',
  'Thành viên hợp tác xã': 'N07c',
  'Kế toán hợp tác xã': 'N07b',
  'Giám đốc hợp tác xã': 'N07a',
}

export function schoolingOf(random: Random, workplace: Workplace, age: number, member: boolean): Schooling {
  const educated = workplace !== 'village' && workplace !== 'enterprise'
  const general = educated
    ? 'THPT'
    : random.weighted<string>(
        age < 35 ? generalByAge.young : age < 60 ? generalByAge.middle : generalByAge.old,
      )
  const training = general === 'THPT' ? random.weighted<string>(trainingOf[workplace]) : 'none'
  return {
    general,
    professional: training === 'none' ? null : training,
    theory: theoryOf(random, educated, member),
    occupation: occupationOf(random, workplace, age),
  }
}

function theoryOf(random: Random, educated: boolean, member: boolean): string | null {
  if (!member) return random.chance(0.5) ? null : 'CHUA'
  if (educated) return random.weighted(theoryOfMembers.staff)
  return random.weighted(theoryOfMembers.village)
}

function occupationOf(random: Random, workplace: Workplace, age: number): string {
  const list = occupations[workplace]
  // the last entry of the village list is for pensioners
  if (workplace !== 'village') return random.pick(list)
  return age >= 60 && random.chance(0.3) ? at(list, list.length - 1) : random.pick(list.slice(0, -1))
}
