import { ORPCError } from '@orpc/client'
import { type RegisterErrorCode, registerErrors } from '../../../shared/rpc/errors.ts'
import { asRegisterError, RegisterError } from '../../register/register-error.ts'
import { Arguments } from './arguments.ts'
import { commands, helpLines, usageLine } from './commands.ts'
import { secretsIn } from './session.ts'
import { sayAnswer, type Terminal } from './terminal.ts'
import { type ExitCode, exitCodes, UsageError } from './usage.ts'

/** Runs one command; never throws. @param words what stands after the program's name */
export async function runCommandLine(
  words: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  terminal: Terminal = process,
): Promise<ExitCode> {
  const [name = '', ...rest] = words
  if (['', 'help', '--help', '-h'].includes(name)) {
    for (const line of helpLines()) (name === '' ? terminal.stderr : terminal.stdout).write(`${line}\n`)
    return name === '' ? exitCodes.wrongUsage : exitCodes.done
  }
  const json = rest.includes('--json')
  const cancel = new AbortController()
  const stop = (): void => cancel.abort()
  process.once('SIGINT', stop)
  try {
    const command = commands.get(name)
    if (command === undefined) throw new UsageError(`Không có lệnh “${name}”.`)
    const parsed = new Arguments(rest, command.options, command.mostPositionals)
    const run = { words: parsed, secrets: secretsIn(env), terminal, signal: cancel.signal }
    const { exit = exitCodes.done, ...answer } = await command.run(run)
    sayAnswer(terminal, answer, parsed.json)
    return exit
  } catch (error) {
    if (error instanceof UsageError) {
      sayTrouble(terminal, json, { code: 'USAGE', message: error.message }, [
        commands.has(name) ? usageLine(name) : `Các lệnh: ${[...commands.keys()].join(', ')}.`,
      ])
      return exitCodes.wrongUsage
    }
    sayTrouble(terminal, json, troubleOf(error))
    return exitCodes.couldNot
  } finally {
    process.removeListener('SIGINT', stop)
  }
}

interface Trouble {
  readonly code: string
  readonly message: string
  readonly data?: unknown
}

/** The document of `--json` goes to stdout whatever happened; sentences about trouble go to stderr. */
function sayTrouble(terminal: Terminal, json: boolean, trouble: Trouble, more: readonly string[] = []): void {
  if (json) terminal.stdout.write(`${JSON.stringify({ error: trouble }, null, 2)}\n`)
  else
    for (const line of [trouble.message, ...problemLines(trouble.data), ...more])
      terminal.stderr.write(`${line}\n`)
}

function troubleOf(error: unknown): Trouble {
  const known = asRegisterError(error)
  if (known instanceof RegisterError || known instanceof ORPCError)
    return {
      code: known.code,
      message: known.message,
      ...(known.data === undefined ? {} : { data: known.data }),
    }
  if (error instanceof Error && error.name === 'AbortError') return troubleNamed('CANCELLED')
  // Nothing of the message is shown: it may quote a record. Where it happened tells enough.
  const where =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line)) : []
  return { ...troubleNamed('UNEXPECTED'), data: { where: where.slice(0, 5).map((line) => line.trim()) } }
}

function troubleNamed(code: RegisterErrorCode): Trouble {
  return { code, message: registerErrors[code].message }
}

function problemLines(data: unknown): string[] {
  if (typeof data !== 'object' || data === null || !('problems' in data) || !Array.isArray(data.problems))
    return []
  return data.problems.flatMap((problem: unknown) =>
    typeof problem === 'object' && problem !== null && 'message' in problem
      ? [`– ${String(problem.message)}`]
      : [],
  )
}
