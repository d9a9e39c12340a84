import * as z from 'zod'
import { meSchema, passwordSchema } from '../accounts/contract.ts'
import { adminProcedure, openProcedure, readProcedure, writeProcedure } from '../rpc/base.ts'
import { progressOutput } from '../rpc/progress.ts'
import { namedBytesSchema } from '../vocabulary/named-bytes.ts'
import { usualKeeping } from './rules.ts'

export const backupReasonSchema = z.enum([
  'start',
  'daily',
  'manual',
  'before-migration',
  'before-import',
  'before-restore',
])

/** One backup file. `ok` = it was reopened, checked and counted after writing, and its seal is there. */
export const backupSchema = z.object({
  name: z.string(),
  at: z.string(),
  reason: backupReasonSchema,
  size: z.int(),
  ok: z.boolean(),
  people: z.int(),
  sympathizers: z.int(),
  cells: z.int(),
  /** SHA-256 of the file up to its seal. */
  hash: z.string(),
})
export type Backup = z.infer<typeof backupSchema>

/** Who may open a backup of another register (made on another PC, or before this one was set up anew). */
export const backupOwnerSchema = z.object({ login: z.string().max(40), password: z.string().max(200) })
export type BackupOwner = z.infer<typeof backupOwnerSchema>

/** How many stay: the newest of each of so many days and of so many months. */
export const backupKeepSchema = z.object({
  days: z
    .int('Số ngày là số nguyên')
    .min(7, 'Số ngày từ 7 đến 365')
    .max(365, 'Số ngày từ 7 đến 365')
    .default(usualKeeping.days),
  months: z
    .int('Số tháng là số nguyên')
    .min(3, 'Số tháng từ 3 đến 120')
    .max(120, 'Số tháng từ 3 đến 120')
    .default(usualKeeping.months),
})
export type BackupKeep = z.infer<typeof backupKeepSchema>

/** What came out when the program restored its newest backup into a temporary place, by itself once a month. */
export const rehearsalSchema = z.object({
  at: z.string(),
  /** Name of the backup, '' when there was none. */
  backup: z.string(),
  ok: z.boolean(),
  sentence: z.string(),
  milliseconds: z.int(),
})
export type Rehearsal = z.infer<typeof rehearsalSchema>

/** A backup, or a register with its keys, that lies somewhere on this PC or a stick. */
export const foundCopySchema = z.object({
  /** Stands for the file: a page names no paths. */
  ticket: z.string(),
  kind: z.enum(['backup', 'register']),
  commune: z.string(),
  folder: z.string(),
  name: z.string(),
  at: z.string(),
  size: z.int(),
  logins: z.array(z.string()),
  /** As the backup's seal says; null for a register, which tells nothing without its key. */
  counted: z.object({ people: z.int(), sympathizers: z.int(), cells: z.int() }).nullable(),
})
export type FoundCopy = z.infer<typeof foundCopySchema>

/** The printed code in place of a password; the account gets a new one. */
export const codeOwnerSchema = z.object({
  login: z.string().max(40),
  recoveryCode: z.string().max(200),
  newPassword: passwordSchema,
})
export type CodeOwner = z.infer<typeof codeOwnerSchema>

const restored = z.object({
  /** Name of the backup made just before; restoring that one takes the restore back. */
  safetyCopy: z.string(),
})

export const backupsContract = {
  list: readProcedure.output(
    z.object({
      folder: z.string(),
      /** Whether a person chose it; else it lies beside the register. */
      folderIsChosen: z.boolean(),
      /** Bytes free where backups go first; null when the folder is not there. */
      free: z.number().nullable(),
      keep: backupKeepSchema,
      rehearsal: rehearsalSchema.nullable(),
      secondFolder: z.string().nullable(),
      /** A sentence when the second folder is not there at the moment. */
      secondFolderProblem: z.string().nullable(),
      backups: z.array(backupSchema),
    }),
  ),
  make: writeProcedure.output(progressOutput(backupSchema)),
  /** Where backups go first; null = beside the register. A folder a person chose in a dialog. */
  setFirstFolder: adminProcedure
    .input(z.object({ folder: z.string().max(1000).nullable() }))
    .output(z.object({ folder: z.string() })),
  setKeep: adminProcedure.input(backupKeepSchema).output(backupKeepSchema),
  /** Restores the newest backup into a temporary place and says whether it would hold. */
  rehearse: writeProcedure.output(rehearsalSchema),
  /** A folder a person chose in a dialog (a USB stick); every later backup is copied there too. */
  setSecondFolder: adminProcedure
    .input(z.object({ folder: z.string().max(1000).nullable() }))
    .output(z.object({ secondFolder: z.string().nullable() })),
  /** Takes the register back to a backup, after a safety copy of how it stands. `owner` only for another register's. */
  restore: adminProcedure
    .input(z.object({ name: z.string(), owner: backupOwnerSchema.optional() }))
    .output(restored),
  /** The same from a file brought along (a new PC, a USB stick). */
  restoreFile: adminProcedure
    .input(z.object({ file: namedBytesSchema, owner: backupOwnerSchema.optional() }))
    .output(restored),
  /**
   * From a file with nobody in: on a new PC, or when the register cannot be opened any more. The file's own password proves
   * the right and sits its owner down. Another register already here is refused (CONFLICT), never replaced.
   */
  bringBack: openProcedure
    .input(
      z
        .object({
          file: namedBytesSchema.optional(),
          /** In place of the file: one that `findOld` named. */
          found: z.string().max(64).optional(),
          owner: z.union([codeOwnerSchema, backupOwnerSchema]),
        })
        .refine(({ file, found }) => (file === undefined) !== (found === undefined), {
          path: ['file'],
          error: 'Chưa chọn bản sao lưu. Chọn tệp rồi thử lại.',
        }),
    )
    .output(meSchema),
  /** Looks where offices keep such files (documents, desktop, downloads, other disks, sticks), newest first. */
  findOld: openProcedure.output(z.array(foundCopySchema)),
  /** Reads every page, counts and checks the register. */
  check: readProcedure.output(z.object({ ok: z.boolean(), findings: z.array(z.string()), checked: z.int() })),
}
