import { factsOn } from '../../shared/admissions/as-of.ts'
import { missingPapers } from '../../shared/admissions/checklist.ts'
import { runningDeadlines } from '../../shared/admissions/deadlines.ts'
import type { DossierDeadline } from '../../shared/admissions/detail.ts'
import type { Stage } from '../../shared/admissions/fields.ts'
import { stageOn } from '../../shared/admissions/life.ts'
import type { DueItem } from '../../shared/due/item.ts'
import { listRule, type RulePack, ruleOf, sourceWords } from '../../shared/regulations/pack.ts'
import { addDays, type Day } from '../../shared/vocabulary/day.ts'
import { cellNames } from '../cells/names.ts'
import type { DueProvider } from '../due/provider.ts'
import { withoutDossier } from './due-without-dossier.ts'
import { dueWordsOf } from './due-words.ts'
import { type LoadedDossier, loadDossiers } from './load.ts'

/** By the day; a vague date sorts before its days, "chưa rõ" after all, and `factsOn` settles both. */
const notYet = (date: string): string => `(${date} IS NULL OR ${date} > @day)`

/** Only these may have owed something on the day; a removal may still be complained about. */
const unfinished = `dossier.trashed_at IS NULL AND ${notYet('dossier.closed_on')} AND dossier.opened_on <= @day
  AND (${notYet('dossier.recognition_on')} OR ${notYet('dossier.record_declared_on')})
  AND (${notYet('dossier.removal_on')} OR dossier.complaint_on IS NOT NULL)`

/** No answered check is waited for, and who introduces is nobody's deadline. */
const unanswered = `${notYet('answered_on')} AND waived IS NULL`

/**
 * What is due in admission dossiers and probations: every running deadline within the farthest reminder of its pack, papers
 * that are missing, the steps that have no day of their own, and probations without a dossier. Nine statements for all of a
 * commune.
 */
export const admissionsDue: DueProvider = (reader, question) => [
  ...ofDossiers(reader, question),
  ...withoutDossier(reader, question),
]

const ofDossiers: DueProvider = (reader, { day, calendar, packOf }) => {
  const dossiers = loadDossiers(
    reader,
    unfinished,
    { day },
    {
      only: { dossier_introducer: 'FALSE', background_check: unanswered },
      papersInFull: notYet('received_on'),
    },
  ).map((dossier) => ({ ...dossier, facts: factsOn(dossier.facts, day) }))
  if (dossiers.length === 0) return []
  const names = cellNames(reader, day)
  const packs = new Map<number, { pack: RulePack; until: Day }>()
  const packFor = (id: number) => {
    const known = packs.get(id)
    if (known !== undefined) return known
    const pack = packOf(id)
    const fresh = { pack, until: addDays(day, Math.max(...listRule(pack, 'alerts.lead_days'))) }
    packs.set(id, fresh)
    return fresh
  }
  return dossiers.flatMap((dossier) => {
    const { pack, until } = packFor(dossier.row.rule_pack_id)
    const stage = stageOn(dossier.facts, pack, day)
    const cellName = names.get(dossier.row.cell_id) ?? null
    const counting = { pack, calendar, day }
    const deadlines = runningDeadlines(dossier.facts, dossier.candidate, counting)
    const about: About = { dossier, stage, cellName, pack, day }
    return [
      ...deadlines
        .filter((deadline) => isDue(deadline, until) && concerns(deadline, stage))
        .map((deadline) => deadlineItem(about, deadline)),
      ...papersItem(about),
      ...handOverItem(about),
    ]
  })
}

interface About {
  readonly dossier: LoadedDossier
  readonly stage: Stage
  readonly cellName: string | null
  readonly pack: RulePack
  readonly day: Day
}

function isDue({ state, dueOn }: DossierDeadline, until: Day): boolean {
  if (state === 'overdue' || state === 'uncovered') return true
  return state === 'open' && dueOn !== null && dueOn <= until
}

/** The office's own doing ends with the stage: nobody reviews the dossier of an official member again. */
function concerns({ key }: DossierDeadline, stage: Stage): boolean {
  if (key === 'complaint') return false
  return stage === 'preparing' || !['dossier', 'certificate'].includes(key)
}

function item(
  about: About,
  given: Pick<DueItem, 'key' | 'what' | 'dueOn' | 'blockedBy' | 'source' | 'anonymous'>,
): DueItem {
  const { dossier, stage, cellName } = about
  return {
    subject:
      stage === 'probation' || stage === 'reviewing' || stage === 'official' ? 'probation' : 'admissions',
    who: dossier.fullName,
    cellId: dossier.row.cell_id,
    cellName,
    link: `/ket-nap?mo=${dossier.row.id}`,
    ...given,
  }
}

function deadlineItem(about: About, deadline: DossierDeadline): DueItem {
  const words = dueWordsOf(deadline, about)
  return item(about, {
    key: `admissions:${about.dossier.row.id}:${deadline.key}`,
    what: deadline.what,
    dueOn: deadline.dueOn,
    blockedBy:
      deadline.state === 'uncovered'
        ? 'Chưa nhập lịch nghỉ lễ của năm đến hạn nên chưa tính được ngày'
        : words.blockedBy,
    source: deadline.source,
    anonymous: words.anonymous,
  })
}

/** Papers owed now, and by whom: the cell, for what the office makes itself is never missing. */
function papersItem(about: About): DueItem[] {
  const { dossier, pack, day, cellName, stage } = about
  const missing = missingPapers(dossier.facts, pack, day)
  if (missing.length === 0) return []
  const key =
    stage === 'reviewing'
      ? 'checklist.recognition'
      : stage === 'preparing'
        ? 'checklist.admission'
        : 'checklist.after_cell'
  const list = missing.map(({ label, formCode }) => (formCode === null ? label : `${label} (${formCode})`))
  return [
    item(about, {
      key: `admissions:${dossier.row.id}:papers`,
      what: `Còn thiếu ${missing.length} giấy tờ trong hồ sơ`,
      dueOn: null,
      blockedBy: `${cellName ?? 'Chi bộ'} chưa nộp: ${list.join('; ')}`,
      source: sourceWords(ruleOf(pack, key)),
      anonymous: `1 hồ sơ còn thiếu ${missing.length} giấy tờ`,
    }),
  ]
}

/** A decision that the cell has not received yet: under rules that count from its receipt no other clock runs (294-QĐ/TW 4.1, 4.3.1). */
function handOverItem(about: About): DueItem[] {
  const { dossier, stage, pack } = about
  const fromReceipt = ruleOf(pack, 'ceremony.deadline').clock_start !== 'ISSUED'
  if (stage !== 'decided' || !fromReceipt || dossier.facts.decisionReceivedOn !== null) return []
  return [
    item(about, {
      key: `admissions:${dossier.row.id}:hand-over`,
      what: 'Giao quyết định kết nạp cho chi bộ, ghi ngày chi bộ nhận',
      dueOn: null,
      blockedBy: null,
      source: sourceWords(ruleOf(pack, 'ceremony.deadline')),
      anonymous: '1 quyết định kết nạp chờ chi bộ nhận',
    }),
  ]
}
