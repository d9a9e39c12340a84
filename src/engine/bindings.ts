import { implement, ORPCError, ValidationError } from '@orpc/server'
import * as z from 'zod'
import { contract } from '../shared/contract.ts'
import type { ProcedureMeta } from '../shared/rpc/base.ts'
import { type RegisterErrorCode, registerErrors } from '../shared/rpc/errors.ts'
import type { Engine } from './engine.ts'
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

const reporting = implement(contract)
  .$context<EngineContext>()
  .use(async ({ context, next }) => {
    try {
      return await next()
    } catch (error) {
      throw asContractError(error, context.engine)
    }
  })

/** For procedures that answer before anybody is in: status, set-up, unlock. */
export const hall = reporting

/** For everything else: somebody is in, and the role may do it (contract meta). */
export const desk = reporting.use(async ({ context, procedure, next }) => {
  const open = context.engine.desk
  if (open === null) throw new RegisterError(context.engine.hasRegister ? 'LOCKED' : 'NO_REGISTER')
  const { access } = procedure['~orpc'].meta as ProcedureMeta
  if (access !== 'open' && !access.includes(open.me.role)) throw new RegisterError('FORBIDDEN')
  return next({
    context: {
      open,
      me: open.me,
      reader: open.register.reader,
      commands: open.register.commands,
      author: context.engine.author(),
      today: context.engine.today(),
    },
  })
})

/** Errors thrown while a stream is running, after its procedure has answered, are translated here. */
export async function* translated<T>(engine: Engine, events: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* events
  } catch (error) {
    throw asContractError(error, engine)
  }
}
