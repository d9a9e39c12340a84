import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { declarationSchema } from '../../../src/shared/reports/declaration.ts'

const leaf = (key: string, more: object = {}) => ({ key, label: key, width: 10, type: 'text', ...more })
const sound = {
  id: 'thu',
  version: 1,
  family: 'members',
  effectiveFrom: '2025-07-01',
  effectiveTo: null,
  name: 'Thử',
  description: 'Thử',
  title: ['DANH SÁCH {commune}'],
  status: 'reconstructed',
  orientation: 'landscape',
  columns: [leaf('fullName'), leaf('fee', { type: 'number' })],
  numberingRow: true,
  rows: { kind: 'list', source: 'people', groupBy: 'cell' },
  totals: { counts: { women: { field: 'sex', is: 'female' } }, sentence: 'Tổng cộng: {count}, nữ {women}' },
  signature: {
    left: { heading: 'NGƯỜI LẬP', name: '{preparer}' },
    right: { authority: '{authority}', position: '{position}', name: '{signer}' },
  },
}
const problems = (declaration: object): string =>
  declarationSchema
    .safeParse(declaration)
    .error?.issues.map((issue) => issue.message)
    .join('; ') ?? ''

describe('a report declaration', () => {
  it('is accepted when every name is defined', () => {
    expect(problems(sound)).toBe('')
  })

  it('is refused for any placeholder that nothing fills', () => {
    const word = fc
      .stringMatching(/^[a-z]{3,8}$/)
      .filter(
        (name) =>
          ![
            'commune',
            'place',
            'from',
            'period',
            'scope',
            'today',
            'superior',
            'authority',
            'position',
            'signer',
            'preparer',
          ].includes(name),
      )
    fc.assert(
      fc.property(word, (name) => {
        expect(problems({ ...sound, title: [`A {${name}}`] })).toContain(`{${name}}`)
      }),
    )
  })

  it.each<[string, object, string]>([
    ['a column twice', { columns: [leaf('a'), leaf('a')] }, 'stands twice'],
    ['no shown column', { columns: [leaf('a', { shown: false })] }, 'No column is shown'],
    ['an indicator in a list', { columns: [leaf('a', { figure: 'x' })] }, 'indicator in a list'],
    ['a sum over words', { totals: { sums: ['fullName'] } }, 'fullName is no number column'],
    ['a sum over nothing', { totals: { sums: ['gone'] } }, 'gone is no number column'],
    ['an uncounted word in the sentence', { totals: { sentence: 'Nữ {women}' } }, '{women}'],
    ['a remark on nothing', { totals: { remarks: [{ count: 'lost', text: 'a' }] } }, 'Nothing counts lost'],
    ['a footing of words', { footing: [{ column: 'fee', equals: ['fullName'] }] }, 'fullName is no number'],
    ['an unknown column in a number', { columns: [leaf('a', { numberLabel: '{n} = {b}' })] }, '{b}'],
    ['an end before the beginning', { effectiveTo: '2025-01-01' }, 'Ends before'],
    [
      'a number without indicator',
      { rows: { kind: 'indicators-per', per: 'cell' }, totals: {} },
      'Column fee',
    ],
    ['counts in a table of figures', { rows: { kind: 'indicators-per', per: 'cell' } }, 'in lists only'],
    ['an unknown word', { colour: 'red' }, 'colour'],
    ['a width of nothing', { columns: [leaf('a', { width: 0 })] }, ''],
    ['no columns', { columns: [] }, ''],
    ['an empty group', { columns: [{ label: 'Nhóm', children: [] }] }, ''],
  ])('is refused for %s', (_, change, message) => {
    const declaration = { ...sound, ...change }
    expect(declarationSchema.safeParse(declaration).success).toBe(false)
    expect(problems(declaration)).toContain(message)
  })

  it('is refused, not crashed on, for any JSON at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(declarationSchema.safeParse(value).success).toBe(false)
      }),
    )
  })
})
