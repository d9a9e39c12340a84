import { traitMark, traitMeanings } from '../../../shared/figures/traits.ts'
import { type ColumnLeaf, leavesOf } from '../../../shared/reports/columns.ts'
import { countedWords } from '../../../shared/reports/counted-span.ts'
import type { ReportDeclaration } from '../../../shared/reports/declaration.ts'
import type { Definition } from '../../../shared/reports/document.ts'
import { flatRows } from '../../../shared/reports/indicator-rows.ts'
import { formatCount } from '../../../shared/vocabulary/fraction.ts'
import type { FigureMeaning, ReportData } from './source.ts'

/** Lines that break one figure down by the same traits are told in one sentence from so many on. */
const fewest = 3

/** How every figure of a report is made, each once; then what the register cannot fill. */
export function definitionsOf(declaration: ReportDeclaration, data: ReportData): Definition[] {
  const { rows } = declaration
  const leaves = leavesOf(declaration.columns)
  const lines = rows.kind === 'indicators' ? flatRows(rows.tree).map(({ row }) => row) : []
  const figures = [
    ...leaves.flatMap((leaf) => (leaf.figure === undefined || otherDays(leaf) !== null ? [] : [leaf.figure])),
    ...lines.flatMap(({ figure, figures: own }) => [
      ...(figure === undefined ? [] : [figure]),
      ...Object.values(own ?? {}),
    ]),
  ]
  return [
    ...declaration.definitions.map((each) => ({ ...each, numerator: null, denominator: null })),
    ...brokenDown([...new Set(figures)], data),
    ...leaves.flatMap((leaf) => {
      const words = otherDays(leaf)
      if (words === null || leaf.figure === undefined) return []
      const meaning = data.meaning(leaf.figure)
      return [
        {
          ...meaning,
          label: `${meaning.label} (${words.label})`,
          definition: `${meaning.definition} ${words.definition}`,
        },
      ]
    }),
    ...[...Map.groupBy(lines, ({ blank }) => blank ?? '')].flatMap(([reason, empty]) =>
      reason === ''
        ? []
        : [
            {
              label: 'Dòng để trống',
              definition: `${empty.map(({ label }) => label).join('; ')}. Lý do: ${reason}`,
              numerator: null,
              denominator: null,
            },
          ],
    ),
  ]
}

/** `base/ethnic/Mông` → `base/ethnic`: what the lines of one breakdown have in common. The numbers of an inspection form are one family. */
function familyOf(id: string): string {
  const form = /^ktgs\.[\w-]+/u.exec(id)?.[0]
  if (form !== undefined) return form
  const [base = '', ...rest] = id.split(traitMark)
  return [base, ...rest.filter((_, index) => index % 2 === 0)].join(traitMark)
}

function brokenDown(figures: readonly string[], data: ReportData): Definition[] {
  return [...Map.groupBy(figures, familyOf)].flatMap(([family, members]) => {
    const [base = '', ...traits] = family.split(traitMark)
    const isForm = family.startsWith('ktgs.')
    if ((traits.length === 0 && !isForm) || members.length < fewest)
      return members.map((id) => counted(id, data))
    if (traits.length === 0) return [formOf(data.meaning(members[0] ?? base))]
    const { label, definition } = data.meaning(base)
    const told = traits.map((trait) => traitMeanings[trait] ?? trait)
    return [
      {
        label: `${label}: từng dòng`,
        definition: `${definition} Mỗi dòng chỉ tính người đúng với lời của dòng, theo hồ sơ: ${told.join('; ')}.`,
        numerator: null,
        denominator: null,
        counted: countedWordsOf(base, data),
      },
    ]
  })
}

/** How many records the register gave for the whole sheet. */
function countedWordsOf(id: string, data: ReportData): string {
  const { numerator, denominator } = data.figure(id, { cellId: data.context.scope?.id ?? null })
  return denominator === null
    ? formatCount(numerator)
    : `${formatCount(numerator)}/${formatCount(denominator)}`
}

function counted(id: string, data: ReportData): Definition {
  return { ...data.meaning(id), counted: countedWordsOf(id, data) }
}

/** The first number of an inspection form told without its line and column: the others differ in nothing else. */
function formOf({ label, definition }: FigureMeaning): Definition {
  const [name = label] = label.split(':')
  const [lead = definition] = definition.split(';')
  return {
    label: name,
    definition: `${lead.replace(/\.$/u, '')}. Mỗi số tính theo lời của dòng và của cột.`,
    numerator: null,
    denominator: null,
  }
}

/** What must be said of a column that counts other days than those of the report. */
function otherDays({ period = 'current' }: ColumnLeaf) {
  return period === 'current' ? null : countedWords[period]
}
