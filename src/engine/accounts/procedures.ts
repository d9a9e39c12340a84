import { desk, hall } from '../bindings.ts'
import { RegisterError } from '../register/register-error.ts'
import { changePassword, recover, unlock } from './desk.ts'
import { listAccounts, statusOf } from './queries.ts'
import { setUp } from './set-up.ts'

export const accountsProcedures = {
  status: hall.accounts.status.handler(({ context }) => statusOf(context.engine)),
  create: hall.accounts.create.handler(async ({ context, input }) => ({
    recoveryCode: await setUp(context.engine, input),
  })),
  openSample: hall.accounts.openSample.handler(async ({ context }) => {
    const { openSample } = await import('../sample/open.ts')
    return openSample(context.engine)
  }),
  closeSample: hall.accounts.closeSample.handler(async ({ context }) => {
    const closed = context.engine.desk !== null
    await context.engine.leaveDesk()
    return { closed }
  }),
  unlock: hall.accounts.unlock.handler(({ context, input }) => {
    if (!context.engine.hasRegister) throw new RegisterError('NO_REGISTER')
    return unlock(context.engine, context.engine.registerFile, input.login, input.password)
  }),
  recover: hall.accounts.recover.handler(({ context, input }) => {
    if (!context.engine.hasRegister) throw new RegisterError('NO_REGISTER')
    const { recoveryCode, login, newPassword } = input
    return recover(context.engine, context.engine.registerFile, recoveryCode, login, newPassword)
  }),
  lock: desk.accounts.lock.handler(async ({ context }) => {
    await context.engine.leaveDesk()
    return { locked: true }
  }),
  changePassword: desk.accounts.changePassword.handler(async ({ context, input }) => {
    await changePassword(context.engine, input.oldPassword, input.newPassword)
    return { changed: true }
  }),
  list: desk.accounts.list.handler(({ context }) => listAccounts(context.reader)),
}
