import { membershipContract } from '../../shared/membership/contract.ts'
import { deskOf } from '../bindings.ts'
import type { Change } from '../register/change.ts'
import { addBadge, addDiscipline, addGap, dropBadge, dropGap, endExemption, exempt } from './awards.ts'
import { depart, fillDeparture, restoreMember } from './departures.ts'
import { listMembers } from './list.ts'
import { classifyStretch, revealCard, savePartyRecord } from './party-record.ts'
import { badgesDue, getMember } from './queries.ts'
import { storyOf } from './story/tell.ts'
import { fillTransfer, moveCell, sendOut, takeIn } from './transfers.ts'
import { trashPaper } from './trash.ts'

const membership = deskOf(membershipContract)

type Desk = Parameters<Parameters<typeof membership.dropGap.handler>[0]>[0]['context']

async function made(context: Desk, work: (change: Change) => number): Promise<{ id: number }> {
  return { id: await context.commands.run(context.author, work) }
}

async function written(context: Desk, work: (change: Change) => number): Promise<{ version: number }> {
  return { version: await context.commands.run(context.author, work) }
}

export const membershipProcedures = membership.router({
  list: membership.list.handler(({ context, input }) =>
    listMembers(context.reader, input, input.asOf ?? context.today),
  ),
  get: membership.get.handler(({ context, input }) =>
    getMember(context.reader, input.personId, context.today),
  ),
  revealCard: membership.revealCard.handler(async ({ context, input }) => ({
    cardNumber: await context.commands.run(context.author, (change) => revealCard(change, input.personId)),
  })),
  story: membership.story.handler(({ context, input }) => storyOf(context.reader, input.personId)),
  badges: membership.badges.handler(({ context, input }) =>
    badgesDue(context.reader, input.from, input.to, context.today),
  ),
  saveRecord: membership.saveRecord.handler(({ context, input }) =>
    written(context, (change) => savePartyRecord(change, input, context.today)),
  ),
  sendOut: membership.sendOut.handler(({ context, input }) =>
    made(context, (change) => sendOut(change, input, context.today)),
  ),
  takeIn: membership.takeIn.handler(({ context, input }) =>
    context.commands.run(context.author, (change) => takeIn(change, input, context.today)),
  ),
  moveCell: membership.moveCell.handler(({ context, input }) =>
    made(context, (change) => moveCell(change, input, context.today)),
  ),
  fillTransfer: membership.fillTransfer.handler(({ context, input }) =>
    written(context, (change) => fillTransfer(change, input, context.today)),
  ),
  depart: membership.depart.handler(({ context, input }) =>
    made(context, (change) => depart(change, input, context.today)),
  ),
  fillDeparture: membership.fillDeparture.handler(({ context, input }) =>
    written(context, (change) => fillDeparture(change, input, context.today)),
  ),
  restoreMember: membership.restoreMember.handler(({ context, input }) =>
    made(context, (change) => restoreMember(change, input)),
  ),
  classify: membership.classify.handler(({ context, input }) =>
    made(context, (change) => classifyStretch(change, input)),
  ),
  exempt: membership.exempt.handler(({ context, input }) => made(context, (change) => exempt(change, input))),
  endExemption: membership.endExemption.handler(({ context, input }) =>
    made(context, (change) => endExemption(change, input.id, input.to)),
  ),
  addBadge: membership.addBadge.handler(({ context, input }) =>
    made(context, (change) => addBadge(change, input, context.today)),
  ),
  dropBadge: membership.dropBadge.handler(({ context, input }) =>
    made(context, (change) => dropBadge(change, input.id)),
  ),
  addDiscipline: membership.addDiscipline.handler(({ context, input }) =>
    made(context, (change) => addDiscipline(change, input)),
  ),
  addGap: membership.addGap.handler(({ context, input }) => made(context, (change) => addGap(change, input))),
  dropGap: membership.dropGap.handler(({ context, input }) =>
    made(context, (change) => dropGap(change, input.id)),
  ),
  trash: membership.trash.handler(({ context, input }) =>
    made(context, (change) => trashPaper(change, input, context.engine.now().toISOString())),
  ),
})
