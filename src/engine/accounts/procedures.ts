import { desk, hall } from '../bindings.ts'
import { RegisterError } from '../register/register-error.ts'
import { saveIdleLock } from './commands.ts'
import { changePassword, recover, unlock } from './desk.ts'
import * as manage from './manage.ts'
import { idleLock, listAccounts, statusOf } from './queries.ts'
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
  list: desk.accounts.list.handler(({ context }) => listAccounts(context.reader, context.open.register.file)),
  add: desk.accounts.add.handler(({ context, input }) => manage.add(context.engine, input)),
  change: desk.accounts.change.handler(({ context, input: { id, ...fields } }) =>
    manage.change(context.engine, id, fields),
  ),
  disable: desk.accounts.disable.handler(({ context, input }) => manage.disable(context.engine, input.id)),
  enable: desk.accounts.enable.handler(({ context, input }) =>
    manage.enable(context.engine, input.id, input.newPassword),
  ),
  resetPassword: desk.accounts.resetPassword.handler(({ context, input }) =>
    manage.resetPassword(context.engine, input.id, input.newPassword),
  ),
  renewRecoveryCode: desk.accounts.renewRecoveryCode.handler(async ({ context }) => ({
    recoveryCode: await manage.renewRecoveryCode(context.engine),
  })),
  idleLock: desk.accounts.idleLock.handler(({ context }) => idleLock(context.reader)),
  saveIdleLock: desk.accounts.saveIdleLock.handler(async ({ context, input }) => {
    await context.commands.run(context.author, (change) => saveIdleLock(change, input.minutes))
    return input
  }),
}
