import * as z from 'zod'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { optionalText, requiredText } from '../vocabulary/short-text.ts'
import { inspectionKindSchema, inspectionLevelSchema, subjectKindSchema } from './kinds.ts'

const id = z.int().positive()
const year = z.int('Ghi năm bằng bốn chữ số').min(1930, 'Kiểm tra lại năm').max(2200, 'Kiểm tra lại năm')

export const programmeSpanSchema = z.enum(['year', 'term'])
export type ProgrammeSpan = z.infer<typeof programmeSpanSchema>

export const programmeSpanLabels: Record<ProgrammeSpan, string> = {
  year: 'Chương trình năm',
  term: 'Chương trình nhiệm kỳ',
}

export const programmeFieldsSchema = z
  .object({
    title: requiredText(300, 'Tên chương trình là bắt buộc'),
    span: programmeSpanSchema,
    firstYear: year,
    lastYear: year,
    level: inspectionLevelSchema,
    number: optionalText(60),
    issuedOn: partialDateSchema.nullable(),
    note: optionalText(2000),
  })
  .refine(({ firstYear, lastYear }) => firstYear <= lastYear, {
    path: ['lastYear'],
    error: 'Năm cuối sớm hơn năm đầu. Kiểm tra lại hai năm này.',
  })
export type ProgrammeFields = z.infer<typeof programmeFieldsSchema>

export const programmeFieldLabels: Record<keyof ProgrammeFields, string> = {
  title: 'Tên chương trình',
  span: 'Loại chương trình',
  firstYear: 'Từ năm',
  lastYear: 'Đến năm',
  level: 'Cấp ban hành',
  number: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  note: 'Ghi chú',
}

export const planItemFieldsSchema = z.object({
  programmeId: id,
  level: inspectionLevelSchema,
  kind: inspectionKindSchema,
  subjectKind: subjectKindSchema,
  cellId: id.nullable(),
  personId: id.nullable(),
  /** Where the programme names no single subject: "3 chi bộ bản". */
  subjectText: optionalText(300),
  content: requiredText(1000, 'Nội dung là bắt buộc'),
  year,
  /** null: the programme leaves the time open. */
  quarter: z.int().min(1).max(4).nullable(),
  note: optionalText(2000),
})
export type PlanItemFields = z.infer<typeof planItemFieldsSchema>

export const planItemFieldLabels: Record<keyof PlanItemFields, string> = {
  programmeId: 'Chương trình',
  level: 'Cấp thực hiện',
  kind: 'Loại',
  subjectKind: 'Loại đối tượng',
  cellId: 'Tổ chức đảng',
  personId: 'Đảng viên',
  subjectText: 'Đối tượng',
  content: 'Nội dung',
  year: 'Năm',
  quarter: 'Quý',
  note: 'Ghi chú',
}

/** How a planned item stands: by the cases that carry it out. */
export const planStateSchema = z.enum(['planned', 'under_way', 'done', 'late'])
export type PlanState = z.infer<typeof planStateSchema>

export const planStateLabels: Record<PlanState, string> = {
  planned: 'Chưa thực hiện',
  under_way: 'Đang thực hiện',
  done: 'Đã thực hiện',
  late: 'Chậm so với chương trình',
}
