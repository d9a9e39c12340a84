import type { AnyContractRouter } from '@orpc/contract'
import { type ImplementerInternal, implementerInternal, ORPCError, os, ValidationError } from '@orpc/server'
import * as z from 'zod'
import type { ProcedureMeta } from '../shared/rpc/base.ts'
import { type RegisterErrorCode, registerErrors } from '../shared/rpc/errors.ts'
import type { Engine, OpenDesk } from './engine.ts'
import { writeErrorLog } from './error-log.ts'
import { asRegisterError, RegisterError } from './register/register-error.ts'

// Compiling each check before its first use would delay the start; what passes here is a page of a list at a time.
z.config({ jitless: true })

export interface EngineContext {
  readonly engine: Engine
}

/** Whatever went wrong leaves as a typed error of the contract, with a sentence for the person. */
function asContractError(error: unknown, engine: Engine): ORPCError<string, unknown> {
  if (error instanceof ORPCError)
    return error.cause instanceof ValidationError ? asInvalid(error.cause) : error
  const known = asRegisterError(error)
  if (known instanceof RegisterError) return contractError(known.code, known.message, known.data)
  if (error instanceof Error && error.name === 'AbortError')
    return contractError('CANCELLED', registerErrors.CANCELLED.message)
  const logNumber = writeErrorLog(engine, error)
  return contractError('UNEXPECTED', registerErrors.UNEXPECTED.message, { logNumber })
}

function contractError(code: RegisterErrorCode, message: string, data?: unknown): ORPCError<string, unknown> {
  return new ORPCError(code, { status: registerErrors[code].status, message, data, defined: true })
}

function asInvalid(validation: ValidationError): ORPCError<string, unknown> {
  const problems = validation.issues.map((issue) => ({
    field: (issue.path ?? [])
      .map((part) => (typeof part === 'object' ? String(part.key) : String(part)))
      .join('.'),
    message: issue.message,
  }))
  return contractError('INVALID', registerErrors.INVALID.message, { problems })
}

/** What a procedure of a room is given beside its input. */
export interface DeskContext extends EngineContext {
  readonly open: OpenDesk
  readonly me: OpenDesk['me']
  readonly reader: OpenDesk['register']['reader']
  readonly commands: OpenDesk['register']['commands']
  readonly author: ReturnType<Engine['author']>
  readonly today: ReturnType<Engine['today']>
}

const reporting = os.$context<EngineContext>().middleware(async ({ context, next }) => {
  try {
    return await next()
  } catch (error) {
    throw asContractError(error, context.engine)
  }
})

const entering = os.$context<EngineContext>().middleware(async ({ context, procedure, next }) => {
  const open = context.engine.desk
  if (open === null) throw new RegisterError(context.engine.hasRegister ? 'LOCKED' : 'NO_REGISTER')
  const { access } = procedure['~orpc'].meta as ProcedureMeta
  if (access !== 'open' && !access.includes(open.me.role)) throw new RegisterError('FORBIDDEN')
  const given: Omit<DeskContext, 'engine'> = {
    open,
    me: open.me,
    reader: open.register.reader,
    commands: open.register.commands,
    author: context.engine.author(),
    today: context.engine.today(),
  }
  return next({ context: given })
})

// A room binds its own contract: the contracts of all the others, hundreds of checks, are made when somebody asks there.

/** For procedures that answer before anybody is in: status, set-up, unlock. */
export function hallOf<T extends AnyContractRouter>(
  contract: T,
): ImplementerInternal<T, EngineContext, EngineContext> {
  return implementerInternal(contract, {}, [reporting])
}

/** For everything else: somebody is in, and the role may do it (contract meta). */
export function deskOf<T extends AnyContractRouter>(
  contract: T,
): ImplementerInternal<T, EngineContext, DeskContext> {
  return implementerInternal(contract, {}, [reporting, entering])
}

/** Errors thrown while a stream is running, after its procedure has answered, are translated here. */
export async function* translated<T>(engine: Engine, events: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* events
  } catch (error) {
    throw asContractError(error, engine)
  }
}
