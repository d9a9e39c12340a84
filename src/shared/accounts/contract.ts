import * as z from 'zod'
import { adminProcedure, openProcedure, readProcedure, roleSchema } from '../rpc/base.ts'
import { idSchema } from '../rpc/page.ts'

const limitCellsSchema = z.array(z.object({ id: idSchema, name: z.string() }))

export const meSchema = z.object({
  id: idSchema,
  login: z.string(),
  fullName: z.string(),
  role: roleSchema,
  /** The cells that a limited supervisor sees; not there for everybody else. */
  cells: limitCellsSchema.optional(),
})
export type Me = z.infer<typeof meSchema>

/** A red line over every page, in one to three sentences. */
export const noticeSchema = z.object({
  kind: z.enum(['backup-failed', 'rehearsal-failed', 'wal-lost']),
  sentence: z.string(),
})
export type Notice = z.infer<typeof noticeSchema>

/** What stands before the person: nothing yet, a register without its keys, a locked one, or an open one. */
export const statusSchema = z.discriminatedUnion('stage', [
  z.object({
    stage: z.literal('setup'),
    version: z.string(),
    /** Keys or backups of a register lie where there is none: it was here once, and should be looked for. */
    traces: z.boolean(),
  }),
  /** The register is there and its key file is not, or cannot be read: the keys in a backup open it. */
  z.object({ stage: z.literal('keyless'), version: z.string(), sentence: z.string() }),
  z.object({
    stage: z.literal('locked'),
    version: z.string(),
    commune: z.string(),
    logins: z.array(z.string()),
  }),
  z.object({
    stage: z.literal('open'),
    version: z.string(),
    commune: z.string(),
    sample: z.boolean(),
    me: meSchema,
    /** The backup made on start, so that the footer can say when and whether it holds. */
    lastBackup: z.object({ at: z.string(), ok: z.boolean() }).nullable(),
    /** What must not be overlooked, on every page until it is put right. */
    notices: z.array(noticeSchema),
    /** Other registers beside this one (the sample). */
    hasRegister: z.boolean(),
  }),
])
export type Status = z.infer<typeof statusSchema>

export const passwordSchema = z
  .string()
  .min(8, 'Mật khẩu cần ít nhất 8 ký tự')
  .max(200)
  .transform((text) => text.normalize('NFC'))

const fullNameSchema = z.string().trim().min(1, 'Họ và tên là bắt buộc').max(120)
const loginSchema = z.string().trim().min(1, 'Tên đăng nhập là bắt buộc').max(40)

export const accountRowSchema = meSchema.extend({
  cells: limitCellsSchema,
  disabledAt: z.string().nullable(),
  /** False after a power cut between the account and its key, and for disabled ones: nobody can sign in. */
  hasPassword: z.boolean(),
})
export type AccountRow = z.infer<typeof accountRowSchema>

export const newAccountSchema = z.object({
  fullName: fullNameSchema,
  login: loginSchema,
  role: roleSchema,
  password: passwordSchema,
  /** Supervisors only: they see these cells and those below them; none = all. */
  cellIds: z.array(idSchema).max(500).optional(),
})
export const accountFieldsSchema = newAccountSchema.pick({ fullName: true, role: true, cellIds: true })

/** Minutes without key or pointer after which the register locks; 0 = never. */
export const idleMinutesSchema = z
  .int('Số phút là số nguyên')
  .min(0, 'Số phút từ 0 đến 240')
  .max(240, 'Số phút từ 0 đến 240')

export const accountsContract = {
  status: openProcedure.output(statusSchema),
  /** Creates the register and its first administrator; the recovery code is shown once, to be printed. */
  create: openProcedure
    .input(
      z.object({
        commune: z.string().trim().min(1, 'Tên đảng ủy là bắt buộc').max(120),
        superior: z.string().trim().min(1, 'Tên cấp ủy cấp trên là bắt buộc').max(120),
        fullName: fullNameSchema,
        login: loginSchema,
        password: passwordSchema,
      }),
    )
    .output(z.object({ recoveryCode: z.string() })),
  /** Opens the invented commune, making it first if need be. */
  openSample: openProcedure.output(z.object({ commune: z.string() })),
  /** Leaves the sample (or any open register) for the office's own. */
  closeSample: openProcedure.output(z.object({ closed: z.boolean() })),
  unlock: openProcedure
    .input(z.object({ login: z.string().max(40), password: z.string().max(200) }))
    .output(meSchema),
  /** With the printed code a new password is set; the register itself is not re-encrypted. */
  recover: openProcedure
    .input(
      z.object({ recoveryCode: z.string().max(200), login: z.string().max(40), newPassword: passwordSchema }),
    )
    .output(meSchema),
  lock: readProcedure.output(z.object({ locked: z.boolean() })),
  changePassword: readProcedure
    .input(z.object({ oldPassword: z.string().max(200), newPassword: passwordSchema }))
    .output(z.object({ changed: z.boolean() })),
  list: adminProcedure.output(z.array(accountRowSchema)),
  add: adminProcedure.input(newAccountSchema).output(accountRowSchema),
  /** The login stays: slots and history know the person by it. */
  change: adminProcedure.input(accountFieldsSchema.extend({ id: idSchema })).output(accountRowSchema),
  /** Takes the key slot away too; what the person entered stays in the history under the name. */
  disable: adminProcedure.input(z.object({ id: idSchema })).output(accountRowSchema),
  enable: adminProcedure
    .input(z.object({ id: idSchema, newPassword: passwordSchema }))
    .output(accountRowSchema),
  resetPassword: adminProcedure
    .input(z.object({ id: idSchema, newPassword: passwordSchema }))
    .output(accountRowSchema),
  /** The new code is shown once; the old one opens only backups made before. */
  renewRecoveryCode: adminProcedure.output(z.object({ recoveryCode: z.string() })),
  idleLock: readProcedure.output(z.object({ minutes: idleMinutesSchema })),
  saveIdleLock: adminProcedure
    .input(z.object({ minutes: idleMinutesSchema }))
    .output(z.object({ minutes: idleMinutesSchema })),
}
