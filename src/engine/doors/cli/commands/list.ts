import type { FigureRecord } from '../../../../shared/figures/contract.ts'
import type { Command } from '../command.ts'
import { cellIn } from '../names.ts'
import { openSession } from '../session.ts'

const pageSize = 500

/** `list --db F --figure ID --from D --to D [--cell NAME]` */
export const list: Command = {
  usage: '--db TỆP --figure MÃ --from NGÀY --to NGÀY [--cell TÊN] [--json]',
  purpose: 'Liệt kê những hồ sơ đứng sau một số liệu (mã số liệu xem ở lệnh figures).',
  options: { db: 'text', figure: 'text', from: 'text', to: 'text', cell: 'text' },
  async run({ words, secrets, signal }) {
    const id = words.required('figure')
    const period = words.period()
    const { engine, client } = await openSession(words, secrets)
    try {
      const cell = await cellIn(words, client, period.to)
      const scope = cell === null ? period : { ...period, cellId: cell.id }
      const records: FigureRecord[] = []
      for (let total = 1; records.length < total; ) {
        const page = { from: records.length, size: pageSize }
        const answer = await client.figures.records({ ...scope, id, page }, { signal })
        records.push(...answer.rows)
        // An empty page ends it, whatever the total says.
        total = answer.rows.length === 0 ? records.length : answer.total
      }
      return {
        json: { figure: id, ...period, cell: cell?.name ?? null, total: records.length, records },
        sentences: [...records.map(lineOf), `Tổng cộng: ${records.length}`],
      }
    } finally {
      await engine.leaveDesk()
    }
  },
}

function lineOf({ name, detail, amount }: FigureRecord): string {
  const line = detail === '' ? name : `${name} – ${detail}`
  return amount === null ? line : `${line}: ${amount}`
}
