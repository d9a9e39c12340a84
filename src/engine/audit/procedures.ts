import { auditContract } from '../../shared/audit/contract.ts'
import { deskOf } from '../bindings.ts'
import { casesOfRecord, noteLooks } from '../inspections/looks.ts'
import { RegisterError } from '../register/register-error.ts'
import { lastRedoable, lastUndoable, mostUndone } from './own-last.ts'
import { authorsOf, historyOf, recentEntries } from './queries.ts'
import { restoreRecord, trashed } from './trash.ts'
import { undoEntry } from './undo.ts'

const desk = deskOf(auditContract)

export const auditProcedures = desk.router({
  recent: desk.recent.handler(({ context, input: { page, ...filter } }) =>
    recentEntries(context.reader, filter, page),
  ),
  authors: desk.authors.handler(({ context }) => authorsOf(context.reader)),
  history: desk.history.handler(async ({ context, input }) => {
    const told = historyOf(context.reader, input.table, input.id)
    // the history of a case about a member is a look at it
    const cases = casesOfRecord(context.reader, input.table, input.id)
    await noteLooks({ ...context, now: context.engine.now() }, cases, 'Xem lịch sử của')
    return told
  }),
  undo: desk.undo.handler(async ({ context, input }) => ({
    summary: await context.commands.run(context.author, (change) => undoEntry(change, input.entryId)),
  })),
  undoLast: desk.undoLast.handler(async ({ context }) => ({
    summary: await context.commands.run(context.author, (change) => {
      const last = lastUndoable(change, context.me.id)
      if (last === null)
        throw new RegisterError(
          'CONFLICT',
          `Không còn việc nào của tài khoản này để hoàn tác, trong ${mostUndone} việc gần nhất. Dữ liệu không thay đổi.`,
        )
      return undoEntry(change, last)
    }),
  })),
  redoLast: desk.redoLast.handler(async ({ context }) => ({
    summary: await context.commands.run(context.author, (change) => {
      const last = lastRedoable(change, context.me.id)
      if (last === null)
        throw new RegisterError(
          'CONFLICT',
          'Không có việc nào vừa hoàn tác để làm lại. Dữ liệu không thay đổi.',
        )
      return undoEntry(change, last)
    }),
  })),
  trash: desk.trash.handler(({ context, input }) => trashed(context.reader, input.page)),
  restore: desk.restore.handler(async ({ context, input }) => ({
    id: await context.commands.run(context.author, (change) => restoreRecord(change, input.table, input.id)),
  })),
})
