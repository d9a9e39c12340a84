import { accountsContract } from '../../shared/accounts/contract.ts'
import { deskOf, hallOf } from '../bindings.ts'
import { RegisterError } from '../register/register-error.ts'
import { saveIdleLock } from './commands.ts'
import { changePassword, recover, unlock } from './desk.ts'
import * as manage from './manage.ts'
import { idleLock, listAccounts, statusOf } from './queries.ts'
import { setUp } from './set-up.ts'

const hall = hallOf(accountsContract)
const desk = deskOf(accountsContract)

export const accountsProcedures = {
  status: hall.status.handler(({ context }) => statusOf(context.engine)),
  create: hall.create.handler(async ({ context, input }) => ({
    recoveryCode: await setUp(context.engine, input),
  })),
  openSample: hall.openSample.handler(async ({ context }) => {
    const { openSample } = await import('../sample/open.ts')
    return openSample(context.engine)
  }),
  closeSample: hall.closeSample.handler(async ({ context }) => {
    const closed = context.engine.desk !== null
    await context.engine.leaveDesk()
    return { closed }
  }),
  unlock: hall.unlock.handler(({ context, input }) => {
    if (!context.engine.hasRegister) throw new RegisterError('NO_REGISTER')
    return unlock(context.engine, context.engine.registerFile, input.login, input.password)
  }),
  recover: hall.recover.handler(({ context, input }) => {
    if (!context.engine.hasRegister) throw new RegisterError('NO_REGISTER')
    const { recoveryCode, login, newPassword } = input
    return recover(context.engine, context.engine.registerFile, recoveryCode, login, newPassword)
  }),
  lock: desk.lock.handler(async ({ context }) => {
    await context.engine.leaveDesk()
    return { locked: true }
  }),
  changePassword: desk.changePassword.handler(async ({ context, input }) => {
    await changePassword(context.engine, input.oldPassword, input.newPassword)
    return { changed: true }
  }),
  list: desk.list.handler(({ context }) => listAccounts(context.reader, context.open.register.file)),
  add: desk.add.handler(({ context, input }) => manage.add(context.engine, input)),
  change: desk.change.handler(({ context, input: { id, ...fields } }) =>
    manage.change(context.engine, id, fields),
  ),
  disable: desk.disable.handler(({ context, input }) => manage.disable(context.engine, input.id)),
  enable: desk.enable.handler(({ context, input }) =>
    manage.enable(context.engine, input.id, input.newPassword),
  ),
  resetPassword: desk.resetPassword.handler(({ context, input }) =>
    manage.resetPassword(context.engine, input.id, input.newPassword),
  ),
  renewRecoveryCode: desk.renewRecoveryCode.handler(async ({ context }) => ({
    recoveryCode: await manage.renewRecoveryCode(context.engine),
  })),
  idleLock: desk.idleLock.handler(({ context }) => idleLock(context.reader)),
  saveIdleLock: desk.saveIdleLock.handler(async ({ context, input }) => {
    await context.commands.run(context.author, (change) => saveIdleLock(change, input.minutes))
    return input
  }),
}
