import type { DueItem } from '../../shared/due/item.ts'
import { caseDeadlines } from '../../shared/inspections/deadlines.ts'
import { isRunning } from '../../shared/inspections/phases.ts'
import type { RulePack } from '../../shared/regulations/pack.ts'
import type { Day } from '../../shared/vocabulary/day.ts'
import type { DueProvider } from '../due/provider.ts'
import type { Reader } from '../register/reader.ts'
import { remedyLines } from './finding-list.ts'
import { subjectNames, timedCases } from './load.ts'
import { plainName } from './looks.ts'
import { daysOf } from './subjects.ts'

/** How long the end of a complaint window is worth telling after it: not at all. */
const isPast = (dueOn: Day, day: Day) => dueOn < day

/**
 * Deadlines of cases, complaint windows, and remedies. A case about a member is named by its number only, also to whoever may
 * read it: the list is printed and lies about. To others it is not told at all.
 */
export const inspectionsDue: DueProvider = (reader, { day, calendar, packOf }) => {
  const rows = reader.all(
    reader.sql
      .selectFrom('inspection_case')
      .selectAll()
      .where('trashed_at', 'is', null)
      .where('title', 'is not', null),
  )
  const timed = timedCases(reader, rows)
  const subjects = subjectNames(
    reader,
    rows.map(({ id }) => id),
  )
  const packs = new Map<number, RulePack>()
  const items = rows.flatMap((row): DueItem[] => {
    const facts = timed.get(row.id)
    if (facts === undefined) return []
    if (!isRunning(daysOf(row)) && facts.disciplines.length + facts.suspensions.length === 0) return []
    const pack = packs.get(row.rule_pack_id) ?? packOf(row.rule_pack_id)
    packs.set(row.rule_pack_id, pack)
    const own = subjects.get(row.id) ?? []
    const about = row.about_member === 1
    return caseDeadlines(facts, { pack, calendar, day })
      .filter(({ dueOn, state, key }) => {
        if (dueOn === null || state === 'met') return false
        return !key.startsWith('complaint:') || !isPast(dueOn, day)
      })
      .map((deadline) => ({
        key: `inspections:${row.id}:${deadline.key}`,
        subject: 'inspections',
        what: deadline.what,
        who: about ? upperFirst(plainName(row.id)) : (row.title ?? ''),
        cellId: about || own.length !== 1 ? null : (own[0]?.cellId ?? null),
        cellName: about || own.length !== 1 ? null : (own[0]?.cellName ?? null),
        dueOn: deadline.dueOn,
        blockedBy: null,
        source: deadline.source,
        link: `/kiem-tra?mo=${row.id}`,
        anonymous: `1 vụ việc kiểm tra, giám sát: ${deadline.what.toLowerCase()}`,
      }))
  })
  return [...items, ...remedyItems(reader, day), ...reviewItems(reader, day)]
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

function remedyItems(reader: Reader, day: Day): DueItem[] {
  return remedyLines(reader, { state: 'all' }, day).flatMap((line): DueItem[] => {
    if (line.what === null || line.dueOn === null || line.state === 'done') return []
    const reported = line.state === 'reported'
    return [
      {
        key: `inspections:remedy:${line.id}${reported ? ':verify' : ''}`,
        subject: 'inspections',
        what: reported ? 'Xác nhận đã khắc phục' : 'Khắc phục khuyết điểm',
        who:
          line.sensitive && line.caseId !== null
            ? upperFirst(plainName(line.caseId))
            : [line.what, line.responsible].filter((each) => each !== null).join(' · '),
        cellId: line.cellId,
        cellName: line.cellName,
        dueOn: line.dueOn,
        blockedBy: null,
        source: null,
        link: `/kiem-tra?muc=khac-phuc&tinh-trang=all&mo=${line.id}`,
        anonymous: reported
          ? '1 biện pháp khắc phục chờ xác nhận'
          : '1 biện pháp khắc phục phải hoàn thành, báo cáo',
      },
    ]
  })
}

/** Organisations that have not reviewed themselves yet; one that is no more never will. */
function reviewItems(reader: Reader, day: Day): DueItem[] {
  return reader
    .statement<{ id: number; themeId: number; title: string; dueOn: Day; cellId: number; cellName: string }>(
      `SELECT own.id AS id, theme.id AS themeId, theme.title AS title, theme.due_on AS dueOn, own.cell_id AS cellId,
         coalesce((SELECT name FROM cell_state WHERE cell_state.cell_id = own.cell_id ORDER BY to_date IS NULL DESC, id DESC LIMIT 1), '') AS cellName
       FROM inspection_theme_cell AS own JOIN inspection_theme AS theme ON theme.id = own.theme_id
         JOIN cell ON cell.id = own.cell_id AND cell.trashed_at IS NULL AND (cell.dissolved_on IS NULL OR (cell.dissolved_on <> '?' AND cell.dissolved_on > @day))
       WHERE theme.trashed_at IS NULL AND theme.due_on IS NOT NULL AND own.reviewed_on IS NULL
         AND (theme.opened_on IS NULL OR theme.opened_on = '?' OR theme.opened_on <= @day)`,
    )
    .all({ day })
    .map((row) => ({
      key: `inspections:review:${row.id}`,
      subject: 'inspections',
      what: 'Tự kiểm tra, báo cáo kết quả',
      who: row.title,
      cellId: row.cellId,
      cellName: row.cellName,
      dueOn: row.dueOn,
      blockedBy: null,
      source: null,
      link: `/kiem-tra?muc=tu-kiem-tra&mo=${row.themeId}`,
      anonymous: '1 đợt tự kiểm tra phải báo cáo kết quả',
    }))
}
