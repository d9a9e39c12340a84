import { type RulePack, textsRule } from '../regulations/pack.ts'
import type { Day } from '../vocabulary/day.ts'
import type { ChecklistRow } from './detail.ts'
import type { DossierFacts } from './facts.ts'
import type { Stage } from './fields.ts'
import { bodyOfPaper, recordedPaper } from './known-papers.ts'
import { stageOn } from './life.ts'
import { type ChecklistPart, type Paper, paperLabels, paperSchema } from './papers.ts'
import { routeOf } from './votes.ts'

const ruleOfPart = {
  A: 'checklist.admission',
  B: 'checklist.after_cell',
  C: 'checklist.recognition',
} as const

interface Listed {
  readonly paper: Paper
  readonly formCode: string | null
}

/** Packs never change, and every dossier of a list asks for the same papers. */
const known = new WeakMap<RulePack, Readonly<Record<ChecklistPart, readonly Listed[]>>>()

/** The papers of a part as the pack lists them: "application:1-KNĐ". A paper this program does not know is left out. */
function listed(pack: RulePack, part: ChecklistPart): readonly Listed[] {
  const before = known.get(pack)
  if (before !== undefined) return before[part]
  const lists = { A: read(pack, 'A'), B: read(pack, 'B'), C: read(pack, 'C') }
  known.set(pack, lists)
  return lists[part]
}

function read(pack: RulePack, part: ChecklistPart): Listed[] {
  return textsRule(pack, ruleOfPart[part]).flatMap((entry) => {
    const [name, form] = entry.split(':')
    const paper = paperSchema.safeParse(name)
    return paper.success
      ? [{ paper: paper.data, formCode: form === undefined || form === '' ? null : form }]
      : []
  })
}

/** In which stage a paper begins to be owed; papers that only gather over the years are never owed. */
const owedFrom: Partial<Record<Paper, Stage>> = {
  cell_resolution: 'submitted',
  branch_report: 'submitted',
  grassroots_resolution: 'submitted',
  admission_decision: 'decided',
  member_cv: 'probation',
  member_form: 'probation',
  new_member_certificate: 'reviewing',
  self_review: 'reviewing',
  helper_comment: 'reviewing',
  probation_opinions: 'reviewing',
  recognition_cell_resolution: 'official',
  recognition_branch_report: 'official',
  recognition_grassroots_resolution: 'official',
  recognition_decision: 'official',
}
const stageOrder: readonly Stage[] = [
  'preparing',
  'submitted',
  'decided',
  'probation',
  'reviewing',
  'official',
]

function isOwed(paper: Paper, part: ChecklistPart, stage: Stage): boolean {
  const from = part === 'A' ? 'preparing' : owedFrom[paper]
  return from !== undefined && stageOrder.indexOf(stage) >= stageOrder.indexOf(from)
}

/** Steps that this dossier does not have leave no paper. */
function isNeedless(facts: DossierFacts, paper: Paper): boolean {
  if (paper === 'organisation_resolution') return facts.introduction === 'two_members'
  const body = bodyOfPaper(paper)
  return body !== null && !routeOf(facts).includes(body)
}

/** "4-KNĐ/4a-KNĐ": the form of the Youth Union and that of the trade union. */
function formOf({ formCode }: Listed, facts: DossierFacts): string | null {
  const [usual, ofTradeUnion] = formCode?.split('/') ?? []
  return (facts.introduction === 'trade_union' ? ofTradeUnion : undefined) ?? usual ?? null
}

export interface ChecklistView {
  readonly part: ChecklistPart
  readonly rows: ChecklistRow[]
}

const parts = ['A', 'B', 'C'] as const

/** The three lists of a dossier with what has come and what is owed on a day. */
export function checklistOf(facts: DossierFacts, pack: RulePack, day: Day): ChecklistView[] {
  const stage = stageOn(facts, pack, day)
  return parts.map((part) => ({
    part,
    rows: listed(pack, part).map((entry) => rowOf(facts, part, entry, stage)),
  }))
}

function rowOf(facts: DossierFacts, part: ChecklistPart, entry: Listed, stage: Stage): ChecklistRow {
  const { paper } = entry
  const kept = facts.papers.find((one) => one.paper === paper)
  const recorded = recordedPaper(facts, paper)
  const receivedOn = kept?.receivedOn ?? null
  const needless = kept?.notNeeded === true || isNeedless(facts, paper)
  const here = receivedOn !== null || recorded?.here === true
  return {
    paper,
    label: paperLabels[paper],
    formCode: kept?.formCode ?? formOf(entry, facts),
    state: here ? 'received' : needless ? 'not_needed' : isOwed(paper, part, stage) ? 'missing' : 'later',
    datedOn: kept?.datedOn ?? recorded?.datedOn ?? null,
    receivedOn,
    number: kept?.number ?? recorded?.number ?? null,
    note: kept?.note ?? null,
  }
}

/** Papers owed now, in the order of the lists. */
export function missingPapers(facts: DossierFacts, pack: RulePack, day: Day): ChecklistRow[] {
  const stage = stageOn(facts, pack, day)
  const missing: ChecklistRow[] = []
  for (const part of parts)
    for (const entry of listed(pack, part)) {
      if (!isOwed(entry.paper, part, stage)) continue
      const row = rowOf(facts, part, entry, stage)
      if (row.state === 'missing') missing.push(row)
    }
  return missing
}
