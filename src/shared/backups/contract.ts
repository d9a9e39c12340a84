import * as z from 'zod'
import { adminProcedure, readProcedure, writeProcedure } from '../rpc/base.ts'
import { namedBytesSchema } from '../vocabulary/named-bytes.ts'

/** One backup file. `ok` = it was reopened, checked, counted and hashed after writing. */
export const backupSchema = z.object({
  name: z.string(),
  at: z.string(),
  reason: z.enum(['start', 'daily', 'manual', 'before-migration', 'before-import', 'before-restore']),
  size: z.int(),
  ok: z.boolean(),
  people: z.int(),
  sympathizers: z.int(),
  cells: z.int(),
  /** SHA-256 of the file. */
  hash: z.string(),
})
export type Backup = z.infer<typeof backupSchema>

export const backupsContract = {
  list: readProcedure.output(
    z.object({ folder: z.string(), secondFolder: z.string().nullable(), backups: z.array(backupSchema) }),
  ),
  make: writeProcedure.output(backupSchema),
  /** A folder a person chose in a dialog (a USB stick); every later backup is copied there too. */
  setSecondFolder: adminProcedure
    .input(z.object({ folder: z.string().max(1000).nullable() }))
    .output(z.object({ secondFolder: z.string().nullable() })),
  /** Takes the register back to a backup, after a safety copy of how it stands. */
  restore: adminProcedure.input(z.object({ name: z.string() })).output(z.object({ safetyCopy: z.string() })),
  /** The same from a file brought along (a new PC, a USB stick). */
  restoreFile: adminProcedure
    .input(z.object({ file: namedBytesSchema }))
    .output(z.object({ safetyCopy: z.string() })),
  /** Reads every page, counts and checks the register. */
  check: readProcedure.output(z.object({ ok: z.boolean(), findings: z.array(z.string()), checked: z.int() })),
}
