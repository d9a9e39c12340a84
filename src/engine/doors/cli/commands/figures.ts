import type { Figure } from '../../../../shared/figures/contract.ts'
import { formatDay } from '../../../../shared/vocabulary/day.ts'
import { formatCount } from '../../../../shared/vocabulary/fraction.ts'
import type { Command } from '../command.ts'
import { cellIn } from '../names.ts'
import { openSession } from '../session.ts'

/** `figures --db F --from D --to D [--cell NAME]` */
export const figures: Command = {
  usage: '--db TỆP --from NGÀY --to NGÀY [--cell TÊN] [--json]',
  purpose: 'Tính các số liệu của kỳ (ngày dạng YYYY-MM-DD).',
  options: { db: 'text', from: 'text', to: 'text', cell: 'text' },
  async run({ words, secrets, signal }) {
    const period = words.period()
    const { engine, client } = await openSession(words, secrets)
    try {
      const cell = await cellIn(words, client, period.to)
      const scope = cell === null ? period : { ...period, cellId: cell.id }
      const computed = await client.figures.compute(scope, { signal })
      const heading = `Số liệu từ ${formatDay(period.from)} đến ${formatDay(period.to)}${cell === null ? '' : `, ${cell.name}`}`
      return {
        json: { ...period, cell: cell?.name ?? null, figures: computed },
        sentences: [heading, ...computed.map(sentenceOf)],
      }
    } finally {
      await engine.leaveDesk()
    }
  },
}

function sentenceOf({ id, label, numerator, percent }: Figure): string {
  return `${label}: ${percent ?? formatCount(numerator)}  [${id}]`
}
