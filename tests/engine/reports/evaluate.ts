import { columnNumber, type ReadSheet } from './read-xlsx.ts'

/** What a formula of ours comes to, worked out anew from the other cells: sums, counts, rates. */
export function evaluate(sheet: ReadSheet, formula: string): number {
  const parts = [...formula.matchAll(/[A-Z]+(?=\()|[A-Z]+\d+(?::[A-Z]+\d+)?|\d+(?:\.\d+)?|[-+*/(),]/gu)].map(
    ([part]) => part,
  )
  if (parts.join('') !== formula) throw new Error(`Cannot read ${formula}`)
  let at = 0
  const next = (): string => parts[at++] ?? ''
  const peek = (): string => parts[at] ?? ''

  const textAt = (address: string): string => sheet.cells.get(address)?.value ?? ''
  const numberOf = (address: string): number => {
    const cell = sheet.cells.get(address)
    if (cell === undefined || cell.value === '') return 0
    if (cell.formula !== null) return evaluate(sheet, cell.formula)
    // words count as nothing in a sum
    return cell.type === '' || cell.type === 'n' ? Number(cell.value) : 0
  }
  const within = (range: string): string[] => {
    const [from = '', to = from] = range.split(':')
    const corner = (address: string) => {
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/u.exec(address) ?? []
      return { letters, column: columnNumber(letters), row: Number(row) }
    }
    const [a, b] = [corner(from), corner(to)]
    if (a.column !== b.column) throw new Error(`${range} is no column`)
    return Array.from({ length: b.row - a.row + 1 }, (_, index) => `${a.letters}${a.row + index}`)
  }
  const list = (): string[] => {
    next()
    const found: string[] = []
    for (let part = next(); part !== ')'; part = next()) if (part !== ',') found.push(...within(part))
    return found
  }
  const roundings: Readonly<Record<string, (value: number) => number>> = {
    ROUND: (value) => Math.round(value * (1 + Number.EPSILON)),
    ROUNDDOWN: (value) => Math.trunc(value * (1 + Number.EPSILON)),
    ROUNDUP: (value) => Math.ceil(value * (1 - Number.EPSILON)),
  }
  const single = (): number => {
    const part = next()
    if (part === 'SUM') return list().reduce((sum, address) => sum + numberOf(address), 0)
    if (part === 'COUNTA') return list().filter((address) => textAt(address) !== '').length
    const round = roundings[part]
    if (round !== undefined) {
      next()
      const value = sum()
      next()
      const power = 10 ** sum()
      next()
      return round(value * power) / power
    }
    return /^\d/u.test(part) ? Number(part) : numberOf(part)
  }
  const product = (): number => {
    let value = single()
    while (peek() === '*' || peek() === '/') value = next() === '*' ? value * single() : value / single()
    return value
  }
  function sum(): number {
    let value = product()
    while (peek() === '+' || peek() === '-') value = next() === '+' ? value + product() : value - product()
    return value
  }
  return sum()
}
