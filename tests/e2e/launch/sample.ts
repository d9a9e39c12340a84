import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { quickStart } from './server.ts'

const run = promisify(execFile)

/** The invented commune of a day, made once and copied into the data folder of each test that wants it. */
export interface SampleShelf {
  bring(dataDir: string, today: string): Promise<void>
  clear(): Promise<void>
}

/** Making the commune takes seconds, copying it none. */
export function sampleShelf(): SampleShelf {
  const made = new Map<string, Promise<string>>()
  const make = async (today: string): Promise<string> => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'nhip-cau-sample-'))
    const maker = path.join(import.meta.dirname, 'make-sample.ts')
    await run(process.execPath, [...quickStart.words, maker, folder, today], { env: quickStart.env })
    return folder
  }
  return {
    async bring(dataDir, today) {
      const folder = made.get(today) ?? make(today)
      made.set(today, folder)
      await cp(await folder, dataDir, { recursive: true })
    },
    async clear() {
      for (const folder of made.values())
        await rm(await folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
