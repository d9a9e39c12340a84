import { expect, test } from 'vitest'
import { whyPlaywright } from '../../scripts/test/why.ts'

const failed = {
  file: 'one.spec.ts',
  title: 'a row appears',
  ok: false,
  tests: [{ results: [{ errors: [{ message: '\u001B[31mexpect\u001B[39m failed\nwaiting for a row' }] }] }],
}

test('names each failed test of any depth with its error, without colours', () => {
  const report = {
    suites: [
      { specs: [{ ...failed, tests: [{ results: [{ errors: [] }] }] }], suites: [{ specs: [failed] }] },
      // passed when tried again: what went wrong the first time is still told
      { specs: [{ ...failed, title: 'another', ok: true }] },
    ],
  }
  expect(whyPlaywright(report)).toEqual([
    'one.spec.ts: a row appears\n  expect failed\n  waiting for a row',
    'one.spec.ts: another\n  expect failed\n  waiting for a row',
  ])
})

test('an error outside tests is said too; a long one is cut; a report without anything says nothing', () => {
  const message = Array.from({ length: 50 }, (_, line) => `line ${line}`).join('\n')
  const [told = ''] = whyPlaywright({ errors: [{ message }] })
  expect(told.split('\n')).toHaveLength(30)
  expect(whyPlaywright({})).toEqual([])
})
