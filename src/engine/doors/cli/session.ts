import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import type { Contract } from '../../../shared/contract.ts'
import { sampleAccount } from '../../accounts/set-up.ts'
import { Engine } from '../../engine.ts'
import { RegisterError } from '../../register/register-error.ts'
import { router } from '../../router.ts'
import { sourcePlaces, sourceVersion } from '../places.ts'
import type { Arguments } from './arguments.ts'
import { UsageError } from './usage.ts'

export type Client = ContractRouterClient<Contract>

/** A register named on the command line, and the contract to ask it through. */
export interface Session {
  readonly engine: Engine
  readonly client: Client
  readonly file: string
}

export interface Secrets {
  readonly password: string | undefined
  readonly login: string | undefined
}

/** The password never stands on the command line, where every program of the PC could read it. */
export function secretsIn(env: NodeJS.ProcessEnv): Secrets {
  return { password: env['NHIP_CAU_PASSWORD'] || undefined, login: env['NHIP_CAU_USER'] || undefined }
}

export function passwordIn(secrets: Secrets): string {
  if (secrets.password === undefined)
    throw new UsageError('Thiếu mật khẩu: đặt biến môi trường NHIP_CAU_PASSWORD rồi chạy lại.')
  return secrets.password
}

/** An engine on `--db`, with nobody in yet. */
export function sessionOn(words: Arguments): Session {
  return engineOn(resolve(words.required('db')))
}

export function engineOn(file: string): Session {
  const engine = new Engine({
    dataDir: dirname(file),
    registerFile: file,
    resourcesDir: sourcePlaces.resources,
    door: 'headless',
    version: sourceVersion(),
  })
  return { engine, client: clientOf(engine), file }
}

/**
 * Unlocks `--db`: as NHIP_CAU_USER, otherwise as the register's first account.
 * @throws RegisterError NO_REGISTER, WRONG_PASSWORD, BROKEN_REGISTER, NEWER_REGISTER
 */
export async function openSession(words: Arguments, secrets: Secrets): Promise<Session> {
  const file = resolve(words.required('db'))
  if (!existsSync(file))
    throw new RegisterError(
      'NO_REGISTER',
      `Không thấy sổ “${file}”. Chưa mất dữ liệu gì. Kiểm tra đường dẫn --db, hoặc tạo sổ bằng lệnh create.`,
    )
  const session = sessionOn(words)
  const status = await session.client.accounts.status()
  const first = status.stage === 'locked' ? (status.logins[0] ?? '') : ''
  const login = secrets.login ?? first
  // The sample's password is no secret, so that trying it out needs none.
  const known = login === sampleAccount.login ? sampleAccount.password : undefined
  const password = secrets.password ?? known ?? passwordIn(secrets)
  await session.client.accounts.unlock({ login, password })
  return session
}

/** Calls the router in this very process; the types are the contract's, as at every door. */
function clientOf(engine: Engine): Client {
  return createRouterClient(router, { context: { engine } })
}
