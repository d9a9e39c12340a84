import type { IncomingMessage, ServerResponse } from 'node:http'
import { ORPCError } from '@orpc/server'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { registerErrors } from '../../shared/rpc/errors.ts'
import type { EngineContext } from '../bindings.ts'
import type { Engine } from '../engine.ts'
import { router } from '../router.ts'

const prefix = '/rpc'
const megabyte = 1024 * 1024

/** Above the largest list that is read, so that a list a little too large is told so in its own words. */
const mostBytes = 60 * megabyte
/** A backup is the whole register, and bringing it back must not fail over its size. */
const mostBackupBytes = 1024 * megabyte

function handlerFor(maxBodySize: number): RPCHandler<EngineContext> {
  return new RPCHandler<EngineContext>(router, {
    plugins: [new BodyLimitPlugin({ maxBodySize })],
    interceptors: [
      async ({ next }) => {
        try {
          return await next()
        } catch (error) {
          throw error instanceof ORPCError && error.code === 'PAYLOAD_TOO_LARGE' ? tooLarge() : error
        }
      },
    ],
  })
}

function tooLarge(): ORPCError<string, unknown> {
  return new ORPCError('PAYLOAD_TOO_LARGE', registerErrors.PAYLOAD_TOO_LARGE)
}

/** Answers calls of the router under `/rpc`; false when the request is none. */
export function openRpc(
  engine: Engine,
): (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean> {
  const ordinary = handlerFor(mostBytes)
  const backups = handlerFor(mostBackupBytes)
  return async (request, response, path) => {
    const handler = path.startsWith(`${prefix}/backups/`) ? backups : ordinary
    const { matched } = await handler.handle(request, response, { prefix, context: { engine } })
    return matched
  }
}
