import * as z from 'zod'
import { meSchema } from '../accounts/contract.ts'
import { adminProcedure, openProcedure, readProcedure, writeProcedure } from '../rpc/base.ts'
import { namedBytesSchema } from '../vocabulary/named-bytes.ts'

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

const restored = z.object({
  /** Name of the backup made just before; restoring that one takes the restore back. */
  safetyCopy: z.string(),
})

export const backupsContract = {
  list: readProcedure.output(
    z.object({
      folder: z.string(),
      secondFolder: z.string().nullable(),
      /** A sentence when the second folder is not there at the moment. */
      secondFolderProblem: z.string().nullable(),
      backups: z.array(backupSchema),
    }),
  ),
  make: writeProcedure.output(backupSchema),
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
    .input(z.object({ file: namedBytesSchema, owner: backupOwnerSchema }))
    .output(meSchema),
  /** Reads every page, counts and checks the register. */
  check: readProcedure.output(z.object({ ok: z.boolean(), findings: z.array(z.string()), checked: z.int() })),
}
