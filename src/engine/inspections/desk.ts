import type { Engine, OpenDesk } from '../engine.ts'
import type { Change } from '../register/change.ts'
import type { Author, CommandRunner } from '../register/commands.ts'
import type { Reader } from '../register/reader.ts'
import { noteLooks } from './looks.ts'

/** What the procedures of this room are given. */
export interface Asked {
  readonly engine: Engine
  readonly open: OpenDesk
  readonly reader: Reader
  readonly commands: CommandRunner
  readonly author: Author
}

export const made = async ({ commands, author }: Asked, work: (change: Change) => number) => ({
  id: await commands.run(author, work),
})
export const raised = async ({ commands, author }: Asked, work: (change: Change) => number) => ({
  version: await commands.run(author, work),
})
export const counted = async ({ commands, author }: Asked, work: (change: Change) => number) => ({
  count: await commands.run(author, work),
})

/** Notes the look, then hands over what was looked at. */
export async function looked<T>(asked: Asked, caseIds: readonly number[], how: string, shown: T): Promise<T> {
  await noteLooks({ ...asked, now: asked.engine.now() }, caseIds, how)
  return shown
}
