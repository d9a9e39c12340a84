import * as z from 'zod'
import { readProcedure, writeProcedure } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'
import { partialDateSchema } from '../vocabulary/partial-date.ts'
import { paperFieldsSchema } from './papers.ts'
import { quarterSchema } from './quarters.ts'

const text = (max: number) =>
  z
    .string()
    .normalize()
    .trim()
    .max(max)
    .nullable()
    .transform((value) => (value === '' ? null : value))

/** Something the cell gives a person to do, as a trial (38-HD/BTCTW, I.1.1d). */
export const taskFieldsSchema = z.object({
  content: z.string().normalize().trim().min(1, 'Cần ghi việc được giao').max(500),
  assignedOn: partialDateSchema.nullable(),
  dueOn: partialDateSchema.nullable(),
  doneOn: partialDateSchema.nullable(),
  result: text(500),
})
export type TaskFields = z.infer<typeof taskFieldsSchema>

export const taskFieldLabels: Record<keyof TaskFields, string> = {
  content: 'Việc được giao',
  assignedOn: 'Ngày giao',
  dueOn: 'Hạn',
  doneOn: 'Ngày làm xong',
  result: 'Kết quả',
}

/** What the helper and the cell say of the person, once a quarter. */
export const remarkFieldsSchema = z.object({
  quarter: quarterSchema,
  remark: z.string().normalize().trim().min(1, 'Cần ghi nhận xét').max(2000),
  remarkedOn: partialDateSchema.nullable(),
  remarkedBy: text(120),
})
export type RemarkFields = z.infer<typeof remarkFieldsSchema>

export const remarkFieldLabels: Record<keyof RemarkFields, string> = {
  quarter: 'Quý',
  remark: 'Nhận xét',
  remarkedOn: 'Ngày nhận xét',
  remarkedBy: 'Người nhận xét',
}

export const sympathizerWorkSchema = z.object({
  tasks: z.array(taskFieldsSchema.extend({ id: idSchema })),
  remarks: z.array(remarkFieldsSchema.extend({ id: idSchema })),
  papers: z.array(paperFieldsSchema.extend({ id: idSchema })),
})
export type SympathizerWork = z.infer<typeof sympathizerWorkSchema>

const done = z.object({ id: idSchema })

/** Tasks, quarterly remarks and papers of one tracked person. A row without an id is new. */
export const sympathizerWorkContract = {
  work: readProcedure.input(z.object({ id: idSchema })).output(sympathizerWorkSchema),
  saveTask: writeProcedure
    .input(z.object({ sympathizerId: idSchema, taskId: idSchema.optional(), fields: taskFieldsSchema }))
    .output(done),
  removeTask: writeProcedure.input(z.object({ taskId: idSchema })).output(done),
  /** One remark a quarter: the same quarter again corrects what stands there. */
  saveRemark: writeProcedure
    .input(z.object({ sympathizerId: idSchema, fields: remarkFieldsSchema }))
    .output(done),
  removeRemark: writeProcedure.input(z.object({ remarkId: idSchema })).output(done),
  savePaper: writeProcedure
    .input(z.object({ sympathizerId: idSchema, paperId: idSchema.optional(), fields: paperFieldsSchema }))
    .output(done),
  removePaper: writeProcedure.input(z.object({ paperId: idSchema })).output(done),
}
