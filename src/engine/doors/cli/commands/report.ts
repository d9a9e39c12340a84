import { join, resolve } from 'node:path'
import { ORPCError } from '@orpc/client'
import { isWholeYear, periodName } from '../../../../shared/reports/period-name.ts'
import { registerErrors } from '../../../../shared/rpc/errors.ts'
import { formatCount } from '../../../../shared/vocabulary/fraction.ts'
import type { Command } from '../command.ts'
import { saveFile } from '../files.ts'
import { openSession } from '../session.ts'
import { resultOf } from '../terminal.ts'
import { exitCodes, UsageError } from '../usage.ts'

/** `report --db F (--report ID | --all) --from D --to D --out DIR` */
export const report: Command = {
  usage: '--db TỆP (--report MÃ | --all) --from NGÀY --to NGÀY --out THƯ_MỤC [--pass-unfooted] [--json]',
  purpose:
    'Xuất báo cáo ra tệp Excel. --all bỏ qua biểu cả năm khi kỳ không phải cả năm. Báo cáo có chỗ cộng chưa khớp thì không xuất, trừ khi có --pass-unfooted (lịch sử ghi lại).',
  options: {
    db: 'text',
    report: 'text',
    all: 'flag',
    from: 'text',
    to: 'text',
    out: 'text',
    'pass-unfooted': 'flag',
  },
  async run({ words, secrets, terminal, signal }) {
    const period = words.period()
    const out = resolve(words.required('out'))
    const id = words.optional('report')
    if ((id !== undefined) === words.flag('all'))
      throw new UsageError('Chọn một trong hai: --report MÃ hoặc --all.')
    const { engine, client } = await openSession(words, secrets)
    try {
      const summaries = await client.reports.list()
      const known = summaries.map((summary) => summary.id)
      // asked for by its name, such a form is written for any period
      const foreign = summaries.filter(({ yearly }) => yearly && !isWholeYear(period.from, period.to))
      const wanted = known.filter((each) => foreign.every((form) => form.id !== each))
      if (id !== undefined && !known.includes(id))
        throw new UsageError(`Không có báo cáo “${id}”. Các báo cáo: ${known.join(', ')}.`)
      const reports = []
      const stopped = []
      const unfooted = words.flag('pass-unfooted')
      for (const each of id === undefined ? wanted : [id]) {
        try {
          const events = await client.reports.export({ id: each, params: period, unfooted }, { signal })
          const { ticket, name, rows } = await resultOf(terminal, events)
          const saved = await saveFile(join(out, name), await client.reports.collect({ ticket }))
          reports.push({ id: each, rows, ...saved })
        } catch (error) {
          const problems = problemsOf(error)
          // one report alone ends as any other error does
          if (problems === null || id !== undefined) throw error
          stopped.push({ id: each, problems })
        }
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
          stopped,
          skipped: id === undefined ? foreign.map((form) => form.id) : [],
        },
        sentences: [
          ...reports.map(({ sentence, rows }) => `${sentence} (${formatCount(rows)} dòng)`),
          ...stopped.flatMap(({ id: each, problems }) => [
            `Chưa xuất ${each} vì có chỗ cộng chưa khớp:`,
            ...problems.map((problem) => `– ${problem}`),
          ]),
          ...(id === undefined && foreign.length > 0
            ? [
                `Bỏ qua ${foreign.length} biểu cả năm vì ${periodName(period.from, period.to)} không phải cả năm: ${foreign
                  .map((form) => form.id)
                  .join(', ')}. Cần biểu nào thì xuất riêng bằng --report.`,
              ]
            : []),
          `Thư mục: ${out}`,
        ],
        exit: stopped.length === 0 ? exitCodes.done : exitCodes.doneWithRejects,
      }
    } finally {
      await engine.leaveDesk()
    }
  },
}

/** The sums that stopped a report; null for any other error. */
function problemsOf(error: unknown): string[] | null {
  if (!(error instanceof ORPCError) || error.code !== 'UNFOOTED') return null
  return registerErrors.UNFOOTED.data.parse(error.data).problems.map(({ message }) => message)
}
