import type { Arguments, OptionKinds } from './arguments.ts'
import type { Secrets } from './session.ts'
import type { Answer, Terminal } from './terminal.ts'
import type { ExitCode } from './usage.ts'

export interface Run {
  readonly words: Arguments
  readonly secrets: Secrets
  readonly terminal: Terminal
  /** Ctrl+C */
  readonly signal: AbortSignal
}

/** One command of the command line. */
export interface Command {
  /** Its options as people type them, without the command's name. */
  readonly usage: string
  /** One Vietnamese sentence. */
  readonly purpose: string
  readonly options: OptionKinds
  readonly mostPositionals?: number
  run(run: Run): Promise<Answer & { readonly exit?: ExitCode }>
}
