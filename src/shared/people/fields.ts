import * as z from 'zod'
import { citizenIdSchema } from '../vocabulary/citizen-id.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'

const line = (max: number) =>
  z
    .string()
    .normalize()
    .trim()
    .max(max)
    .nullable()
    .transform((text) => (text === '' ? null : text))

/** A code of `catalog_item`; the engine checks that it exists. */
const code = z.string().min(1).max(40).nullable()

/**
 * What is known of a person, as one flat form. The same schema checks the screen's form, the contract and an import row.
 * Two birth dates are kept apart: the one in the party file and the one on the citizen ID.
 */
export const personFieldsSchema = z.object({
  fullName: z
    .string()
    .normalize()
    .trim()
    .min(1, 'Họ và tên là bắt buộc')
    .max(120, 'Họ và tên dài quá 120 chữ'),
  otherName: line(120),
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: partialDateSchema.nullable(),
  citizenBirthDate: partialDateSchema.nullable(),
  citizenId: citizenIdSchema.nullable(),
  /** Tells namesakes apart; many lists have it. */
  fatherName: line(120),
  ethnicGroup: code,
  religion: code,
  hometown: line(300),
  residence: line(300),
  villageId: z.int().positive().nullable(),
  generalEducation: code,
  professionalEducation: code,
  politicalTheory: code,
  occupation: line(300),
  /** Đoàn viên TNCS Hồ Chí Minh; null = chưa ghi. */
  unionMember: z.boolean().nullable(),
  unionJoined: partialDateSchema.nullable(),
  massOrganisation: line(200),
  phone: line(40),
  note: line(2000),
})
export type PersonFields = z.infer<typeof personFieldsSchema>
export type PersonField = keyof PersonFields

/** Vietnamese labels in the order of the paper form; forms, imports and histories all read them here. */
export const personFieldLabels: Record<PersonField, string> = {
  fullName: 'Họ và tên',
  otherName: 'Tên gọi khác',
  sex: 'Giới tính',
  birthDate: 'Ngày sinh (theo hồ sơ)',
  citizenBirthDate: 'Ngày sinh (theo căn cước)',
  citizenId: 'Số định danh cá nhân',
  fatherName: 'Họ tên cha',
  ethnicGroup: 'Dân tộc',
  religion: 'Tôn giáo',
  hometown: 'Quê quán',
  residence: 'Nơi ở hiện nay',
  villageId: 'Thôn, bản',
  generalEducation: 'Trình độ giáo dục phổ thông',
  professionalEducation: 'Trình độ chuyên môn',
  politicalTheory: 'Trình độ lý luận chính trị',
  occupation: 'Nghề nghiệp, chức vụ, đơn vị công tác',
  unionMember: 'Đoàn viên',
  unionJoined: 'Ngày vào Đoàn',
  massOrganisation: 'Đoàn thể',
  phone: 'Điện thoại',
  note: 'Ghi chú',
}

/** A person nothing is known of yet. */
export const blankPerson: PersonFields = {
  fullName: '',
  otherName: null,
  sex: null,
  birthDate: null,
  citizenBirthDate: null,
  citizenId: null,
  fatherName: null,
  ethnicGroup: null,
  religion: null,
  hometown: null,
  residence: null,
  villageId: null,
  generalEducation: null,
  professionalEducation: null,
  politicalTheory: null,
  occupation: null,
  unionMember: null,
  unionJoined: null,
  massOrganisation: null,
  phone: null,
  note: null,
}
