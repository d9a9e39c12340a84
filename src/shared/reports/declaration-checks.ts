import { aboutPlaceholders } from './about.ts'
import { type ColumnLeaf, depthOf, leavesOf } from './columns.ts'
import type { ReportDeclaration } from './declaration-fields.ts'
import { flatRows } from './indicator-rows.ts'
import { rulePlaceholders } from './rule-words.ts'
import { placeholdersOf } from './template.ts'

export interface DeclarationProblem {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** What every text of a report may name. */
export const contextPlaceholders = [
  'commune',
  'superior',
  'place',
  'period',
  'from',
  'to',
  'scope',
  'today',
  'authority',
  'position',
  'signer',
  'preparer',
  ...rulePlaceholders,
] as const
const submissionPlaceholders = ['submissionNumber', 'submissionDate'] as const

const deepestHeading = 3
const shareTypes: ReadonlySet<ColumnLeaf['type']> = new Set(['fraction', 'percent'])
const summable: ReadonlySet<ColumnLeaf['type']> = new Set(['number', 'measure', 'mark'])

function* textProblems(
  path: readonly (string | number)[],
  texts: readonly string[],
  allowed: readonly string[],
): Generator<DeclarationProblem> {
  for (const text of texts)
    for (const name of placeholdersOf(text))
      if (!allowed.includes(name)) yield { path, message: `Unknown placeholder {${name}}` }
}

function* columnProblems(
  declaration: ReportDeclaration,
  leaves: ColumnLeaf[],
): Generator<DeclarationProblem> {
  const path = ['columns']
  const keys = leaves.map((leaf) => leaf.key)
  for (const key of new Set(keys.filter((each, index) => keys.indexOf(each) !== index)))
    yield { path, message: `Column ${key} stands twice` }
  if (depthOf(declaration.columns) > deepestHeading) yield { path, message: 'Too many heading rows' }
  if (!leaves.some((leaf) => leaf.shown)) yield { path, message: 'No column is shown' }
  for (const leaf of leaves) {
    yield* textProblems(path, [leaf.label], rulePlaceholders)
    yield* textProblems(path, leaf.numberLabel ? [leaf.numberLabel] : [], [...keys, 'n'])
    if (leaf.limit && !shareTypes.has(leaf.type))
      yield { path, message: `Column ${leaf.key}: only a share has a limit` }
    if (declaration.rows.kind === 'indicators' && leaf.figure)
      yield { path, message: `Column ${leaf.key}: the lines of a form name their indicators` }
    if (declaration.rows.kind === 'list' && declaration.rows.opens !== 'cell' && leaf.figure)
      yield { path, message: `Column ${leaf.key} counts an indicator in a list of records` }
    if (leaf.over && (declaration.rows.kind !== 'list' || !shareTypes.has(leaf.type)))
      yield {
        path,
        message: `Column ${leaf.key}: only a fraction or percent of a list stands over two fields`,
      }
    if (declaration.rows.kind === 'indicators-per') yield* unitColumnProblems(leaf)
    else if (leaf.target !== undefined)
      yield { path, message: `Column ${leaf.key}: targets stand in a table of figures per cell` }
  }
}

/** In a table of figures per cell a number counts an indicator or gives its target; a rate is that of an indicator or of two columns. */
function* unitColumnProblems({
  key,
  type,
  figure,
  target,
  ratio,
}: ColumnLeaf): Generator<DeclarationProblem> {
  const path = ['columns']
  const ways = [figure, target, ratio].filter((way) => way !== undefined).length
  const counts = type === 'number' || shareTypes.has(type)
  if (ways !== (counts ? 1 : 0))
    yield { path, message: `Column ${key}: an indicator belongs to a number, a percent or a fraction` }
  if (target !== undefined && type !== 'number')
    yield { path, message: `Column ${key}: a target is a number` }
  if (ratio !== undefined && !shareTypes.has(type))
    yield { path, message: `Column ${key}: a rate is a percent or a fraction` }
}

function* groupProblems({ rows }: ReportDeclaration): Generator<DeclarationProblem> {
  if (rows.kind !== 'indicators-per') return
  const path = ['rows', 'groups']
  const kinds = rows.groups.flatMap(({ kinds = [] }) => kinds)
  for (const kind of new Set(kinds.filter((each, index) => kinds.indexOf(each) !== index)))
    yield { path, message: `Cells of the kind ${kind} stand in two groups` }
  const rest = rows.groups.findIndex(({ kinds }) => kinds === undefined)
  if (rows.groups.length > 0 && rest !== rows.groups.length - 1)
    yield { path, message: 'The last group, and only the last, takes all other cells' }
}

function* totalsProblems(
  declaration: ReportDeclaration,
  leaves: ColumnLeaf[],
): Generator<DeclarationProblem> {
  const { totals, rows } = declaration
  const counts = Object.keys(totals.counts)
  if (rows.kind === 'indicators-per' && (counts.length > 0 || totals.sums.length > 0 || totals.sentence))
    yield { path: ['totals'], message: 'Records are counted in lists only' }
  if (counts.includes('count')) yield { path: ['totals', 'counts'], message: 'count is always there' }
  const numbers = leaves.filter((leaf) => leaf.type === 'number').map((leaf) => leaf.key)
  const sums = leaves.filter((leaf) => summable.has(leaf.type) || leaf.over).map((leaf) => leaf.key)
  for (const key of totals.sums)
    if (!sums.includes(key)) yield { path: ['totals', 'sums'], message: `${key} is no number column` }
  for (const { part, whole } of Object.values(totals.rates))
    for (const name of [part, whole])
      if (name !== 'count' && !counts.includes(name))
        yield { path: ['totals', 'rates'], message: `Nothing counts ${name}` }
  const allowed = ['count', ...counts, ...Object.keys(totals.rates), ...Object.keys(totals.averages)]
  yield* textProblems(['totals', 'sentence'], totals.sentence ? [totals.sentence] : [], allowed)
  for (const remark of totals.remarks) {
    yield* textProblems(['totals', 'remarks'], [remark.text], allowed)
    if (!counts.includes(remark.count))
      yield { path: ['totals', 'remarks'], message: `Nothing counts ${remark.count}` }
  }
  for (const check of declaration.footing)
    for (const key of [check.column, ...check.equals])
      if (!numbers.includes(key)) yield { path: ['footing'], message: `${key} is no number column` }
}

/** A form of indicators: lines with names of their own, and columns that say the line, count it, or give a rate of two counts. */
function* indicatorProblems(
  declaration: ReportDeclaration,
  leaves: ColumnLeaf[],
): Generator<DeclarationProblem> {
  const { rows } = declaration
  const numbers = leaves.filter((leaf) => leaf.type === 'number').map((leaf) => leaf.key)
  for (const { key, ratio, shareOf, period, type } of leaves) {
    if (rows.kind !== 'indicators' && shareOf)
      yield { path: ['columns'], message: `Column ${key}: a share belongs to a form of indicators` }
    if (shareOf !== undefined && !numbers.includes(shareOf))
      yield { path: ['columns'], message: `${shareOf} is no number column` }
    if (rows.kind === 'list' && (ratio || period))
      yield { path: ['columns'], message: `Column ${key}: periods and ratios belong to a form of indicators` }
    for (const named of ratio ? [ratio.numerator, ratio.denominator] : [])
      if (!numbers.includes(named)) yield { path: ['columns'], message: `${named} is no number column` }
    const ways = [ratio, shareOf].filter((way) => way !== undefined).length
    if (rows.kind === 'indicators' && ways !== (type === 'percent' || type === 'fraction' ? 1 : 0))
      yield { path: ['columns'], message: `Column ${key}: a rate is that of two columns` }
  }
  if (rows.kind !== 'indicators') return
  const lines = flatRows(rows.tree).map(({ row }) => row)
  const keys = lines.map(({ key }) => key)
  for (const key of new Set(keys.filter((each, index) => keys.indexOf(each) !== index)))
    yield { path: ['rows', 'tree'], message: `Line ${key} stands twice` }
  for (const column of lines.flatMap(({ figures }) => Object.keys(figures ?? {})))
    if (!numbers.includes(column)) yield { path: ['rows', 'tree'], message: `${column} is no number column` }
  const texts = leaves.filter((leaf) => leaf.type === 'text').map((leaf) => leaf.key)
  for (const column of lines.flatMap(({ words }) => Object.keys(words ?? {})))
    if (!texts.includes(column)) yield { path: ['rows', 'tree'], message: `${column} is no column of words` }
  for (const { key, blank, figure, figures } of lines)
    if (blank !== undefined && figure !== undefined && figures === undefined)
      yield { path: ['rows', 'tree'], message: `Line ${key} is blank and counts` }
  for (const named of [
    ...rows.checks.flatMap(({ row, equals, minus }) => [row, ...equals, ...minus]),
    ...lines.flatMap(({ whole }) => whole ?? []),
  ])
    if (!keys.includes(named)) yield { path: ['rows', 'checks'], message: `There is no line ${named}` }
  for (const column of rows.checks.flatMap(({ columns }) => columns ?? []))
    if (!numbers.includes(column))
      yield { path: ['rows', 'checks'], message: `${column} is no number column` }
}

/** What the shape alone cannot say: every name used is defined, and every figure has its place. Empty when sound. */
export function* checkDeclaration(declaration: ReportDeclaration): Generator<DeclarationProblem> {
  const leaves = leavesOf(declaration.columns)
  yield* columnProblems(declaration, leaves)
  yield* totalsProblems(declaration, leaves)
  yield* indicatorProblems(declaration, leaves)
  yield* groupProblems(declaration)
  const { left, right } = declaration.signature
  const about = declaration.about === undefined ? [] : aboutPlaceholders[declaration.about]
  const words = [...contextPlaceholders, ...about]
  yield* textProblems(['signature'], [...Object.values(left), ...Object.values(right)], words)
  yield* textProblems(['title'], declaration.title, words)
  yield* textProblems(['subtitle'], declaration.subtitle ? [declaration.subtitle] : [], words)
  yield* textProblems(['notes'], declaration.notes, words)
  if (declaration.submitted) {
    const allowed = [...contextPlaceholders, ...submissionPlaceholders]
    const { title, subtitle, source } = declaration.submitted
    yield* textProblems(['submitted'], [...title, subtitle], allowed)
    if (source && declaration.rows.kind !== 'list')
      yield { path: ['submitted', 'source'], message: 'Only a list has a source' }
  }
  if (declaration.rows.kind === 'list')
    yield* textProblems(['rows', 'groupHeading'], [declaration.rows.groupHeading], ['roman', 'name', 'count'])
  if (declaration.rows.kind === 'indicators-per')
    yield* textProblems(['rows', 'groupHeading'], [declaration.rows.groupHeading], ['roman', 'name', 'count'])
  if (declaration.effectiveTo !== null && declaration.effectiveTo <= declaration.effectiveFrom)
    yield { path: ['effectiveTo'], message: 'Ends before it begins' }
}
