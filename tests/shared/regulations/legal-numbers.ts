import { parseSync } from 'vite'

/** A number in the code that looks like one of a regulation. */
export interface Finding {
  readonly line: number
  /** The piece of code, on one line. */
  readonly text: string
  readonly why: 'term' | 'comparison' | 'name' | 'share' | 'sentence'
}

/** Steps of a calendar that count with a term: 45 working days, 12 months. */
const termCall =
  /^(?:add|subtract|minus|plus|shift)\w*(?:Day|Month|Year|Week)|^(?:days|months|years|workingDays)(?:After|Before|Later|Ago)/u
/** Words of a name that speak of what regulations count. */
const lawful = new Set(
  `age ages birthday months years days votes ballots deadline probation validity quorum introducers rounds majority
   threshold officials entitled term`.split(/\s+/u),
)
const comparisons = new Set(['<', '<=', '>', '>=', '==', '===', '!=', '!=='])
/** "12 tháng", "45 ngày làm việc", "18 tuổi" inside a sentence; "tháng 3", "20 tháng 11" are dates. */
const counted = /(?<!ngày )\b\d+ (?:ngày làm việc|tháng(?! \d| đầu năm| cuối năm)|tuổi)(?!\p{L})/u
/** `date(day, '+12 months')` inside SQL. */
const sqlTerm = /[+-](?!1 )\d+ (?:day|month|year)s?\b/u
const share = /^[1-9]\/[2-9]$/u

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [field: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/**
 * Finds numbers that belong into a rule pack: terms counted with a literal, ages, months or votes compared with one, names
 * that hold one, shares, and sentences that state one. 0, 1 and -1 are nobody's rule.
 */
export function legalNumbers(file: string, code: string): Finding[] {
  const { program, errors } = parseSync(file, code)
  if (errors.length > 0) throw new Error(`${file} cannot be read`)
  const findings: Finding[] = []
  walk(program, (node) => {
    const why = whyOf(node)
    if (why !== null)
      findings.push({
        line: code.slice(0, node.start).split('\n').length,
        text: code.slice(node.start, node.end).replace(/\s+/gu, ' '),
        why,
      })
  })
  return findings
}

function whyOf(node: Node): Finding['why'] | null {
  switch (node.type) {
    case 'CallExpression':
      return termCall.test(nameOf(node['callee'])) && holdsNumber(node['arguments']) ? 'term' : null
    case 'BinaryExpression':
      return whyOfBinary(node)
    case 'VariableDeclarator':
      return isLawful(node['id']) && isBigNumber(node['init']) ? 'name' : null
    case 'Property':
      return isLawful(node['key']) && isBigNumber(node['value']) ? 'name' : null
    case 'PropertyDefinition':
      return isLawful(node['key']) && isBigNumber(node['value']) ? 'name' : null
    case 'AssignmentPattern':
      return isLawful(node['left']) && isBigNumber(node['right']) ? 'name' : null
    case 'Literal':
      return typeof node['value'] === 'string' ? whyOfText(node['value']) : null
    case 'TemplateElement':
    case 'JSXText':
      return whyOfText(code(node))
    default:
      return null
  }
}

function code(node: Node): string {
  const { value } = node
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : ''
}

function whyOfText(text: string): Finding['why'] | null {
  if (share.test(text)) return 'share'
  if (sqlTerm.test(text)) return 'term'
  return counted.test(text) ? 'sentence' : null
}

function whyOfBinary(node: Node): Finding['why'] | null {
  const { left, right, operator } = node
  if (operator === '/' && isSmallNumber(left) && isSmallNumber(right)) return 'share'
  if (!comparisons.has(String(operator))) return null
  const other = isBigNumber(right) ? left : isBigNumber(left) ? right : null
  return other !== null && speaksOfLaw(other) ? 'comparison' : null
}

function speaksOfLaw(node: unknown): boolean {
  let found = false
  walk(node, (each) => {
    if (each.type === 'Identifier' && isLawful(each)) found = true
  })
  return found
}

function holdsNumber(nodes: unknown): boolean {
  let found = false
  const converting = new Set<unknown>()
  walk(nodes, (node) => {
    if (node.type === 'BinaryExpression' && node['operator'] === '*')
      for (const [side, other] of [
        [node['left'], node['right']],
        [node['right'], node['left']],
      ])
        if (isMonthsInYear(unsigned(side)) && !isNumber(other)) converting.add(unsigned(side))
    if (isBigNumber(node) && !converting.has(node)) found = true
  })
  return found
}

function unsigned(node: unknown): unknown {
  return isNode(node) && node.type === 'UnaryExpression' ? node['argument'] : node
}

/** `12 * years` is how many months that is; `12 * 3` is somebody's rule. */
function isMonthsInYear(node: unknown): boolean {
  return isNumber(node) && node['value'] === 12
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return ''
  return node.type === 'MemberExpression' ? nameOf(node['property']) : String(node['name'] ?? '')
}

function isLawful(node: unknown): boolean {
  const name = nameOf(node)
  return name
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .some((word) => lawful.has(word))
}

function isNumber(node: unknown): node is Node {
  return isNode(node) && node.type === 'Literal' && typeof node['value'] === 'number'
}

/** As in 2/3 of the votes; 96 / 72 is a matter of print. */
function isSmallNumber(node: unknown): boolean {
  return isNumber(node) && Number(node['value']) < 10
}

function isBigNumber(node: unknown): boolean {
  return isNumber(node) && Number(node['value']) > 1
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit)
  else if (isNode(value)) {
    visit(value)
    for (const field of Object.values(value)) if (typeof field === 'object') walk(field, visit)
  }
}
