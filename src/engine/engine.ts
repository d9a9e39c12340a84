import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Me } from '../shared/accounts/contract.ts'
import { type Day, dayFromDate } from '../shared/vocabulary/day.ts'
import { keepMemorySmall } from './memory.ts'
import type { Author } from './register/commands.ts'
import type { Register } from './register/register.ts'

export type Door = Author['door']

export interface EngineOptions {
  /** Where the registers, their backups and the log live. */
  readonly dataDir: string
  readonly resourcesDir: string
  readonly door: Door
  readonly version: string
  /** A register elsewhere (command line); otherwise `so-dang-vien.db` in the data folder. */
  readonly registerFile?: string
  readonly now?: () => Date
}

/** A register somebody has unlocked, and who that is. */
export interface OpenDesk {
  readonly register: Register
  readonly dataKey: Buffer
  readonly sample: boolean
  me: Me
  lastBackup: { at: string; ok: boolean } | null
  /** What rooms keep only while the register is open (staged imports, finished exports). Gone on lock. */
  readonly trays: Map<string, unknown>
}

/** One running program: the files it may touch, the clock, and the desk that is open on it (or none). */
export class Engine {
  readonly options: EngineOptions
  readonly now: () => Date
  desk: OpenDesk | null = null
  /** Wrong passwords in a row; unlocking slows down with them. */
  failedUnlocks = 0
  /** Folders a person chose in a dialog of the shell; backups go to no other. */
  readonly chosenFolders = new Set<string>()

  constructor(options: EngineOptions) {
    this.options = options
    this.now = options.now ?? (() => new Date())
    mkdirSync(options.dataDir, { recursive: true })
    keepMemorySmall()
  }

  get registerFile(): string {
    return this.options.registerFile ?? join(this.options.dataDir, 'so-dang-vien.db')
  }

  get sampleFile(): string {
    return join(this.options.dataDir, 'xa-mau.db')
  }

  get hasRegister(): boolean {
    return existsSync(this.registerFile)
  }

  /** Today in Vietnam, whatever zone the PC is set to. */
  today(): Day {
    return dayFromDate(this.now())
  }

  author(): Author {
    return {
      accountId: this.desk?.me.id ?? null,
      name: this.desk?.me.fullName ?? 'Chương trình',
      door: this.options.door,
    }
  }

  /** Drops the key and everything staged. Resolves when the file is closed. */
  async leaveDesk(): Promise<void> {
    const desk = this.desk
    this.desk = null
    if (desk === null) return
    desk.trays.clear()
    await desk.register.close()
    desk.dataKey.fill(0)
  }
}
