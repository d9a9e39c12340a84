import { join, resolve } from 'node:path'
import { formatCount } from '../../../../shared/vocabulary/fraction.ts'
import type { Command } from '../command.ts'
import { saveFile } from '../files.ts'
import { openSession } from '../session.ts'
import { resultOf } from '../terminal.ts'
import { UsageError } from '../usage.ts'

/** `report --db F (--report ID | --all) --from D --to D --out DIR` */
export const report: Command = {
  usage: '--db TỆP (--report MÃ | --all) --from NGÀY --to NGÀY --out THƯ_MỤC [--json]',
  purpose: 'Xuất báo cáo ra tệp Excel.',
  options: { db: 'text', report: 'text', all: 'flag', from: 'text', to: 'text', out: 'text' },
  async run({ words, secrets, terminal, signal }) {
    const period = words.period()
    const out = resolve(words.required('out'))
    const id = words.optional('report')
    if ((id !== undefined) === words.flag('all'))
      throw new UsageError('Chọn một trong hai: --report MÃ hoặc --all.')
    const { engine, client } = await openSession(words, secrets)
    try {
      const known = (await client.reports.list()).map((summary) => summary.id)
      if (id !== undefined && !known.includes(id))
        throw new UsageError(`Không có báo cáo “${id}”. Các báo cáo: ${known.join(', ')}.`)
      const reports = []
      for (const each of id === undefined ? known : [id]) {
        const events = await client.reports.export({ id: each, params: period }, { signal })
        const { ticket, name, rows } = await resultOf(terminal, events)
        const saved = await saveFile(join(out, name), await client.reports.collect({ ticket }))
        reports.push({ id: each, rows, ...saved })
      }
      return {
        json: {
          ...period,
          out,
          reports: reports.map(({ id: each, path, rows, size, renamed }) => ({
            id: each,
            file: path,
            rows,
            size,
            renamed,
          })),
        },
        sentences: [
          ...reports.map(({ sentence, rows }) => `${sentence} (${formatCount(rows)} dòng)`),
          `Thư mục: ${out}`,
        ],
      }
    } finally {
      await engine.leaveDesk()
    }
  },
}
