import { describe, expect, it } from 'vitest'
import { nextStep, type Situation, trialSentence, windowFailed } from '../../scripts/start/door.ts'

const can: Situation = { trialAsked: false, display: true, binary: true }

describe('which door npm start opens', () => {
  it.each<[string, Partial<Situation>, ReturnType<typeof nextStep>]>([
    ['binary and display', {}, { do: 'desktop' }],
    ['trial asked, all else there', { trialAsked: true }, { do: 'trial', reason: 'asked' }],
    ['binary but no display', { display: false }, { do: 'trial', reason: 'no display' }],
    [
      'neither: nothing is downloaded',
      { display: false, binary: false },
      { do: 'trial', reason: 'no display' },
    ],
    ['display, binary missing', { binary: false }, { do: 'download' }],
    ['downloaded', { binary: false, download: 'done' }, { do: 'desktop' }],
    ['download failed', { binary: false, download: 'failed' }, { do: 'trial', reason: 'not downloaded' }],
    ['download too slow', { binary: false, download: 'too slow' }, { do: 'trial', reason: 'too slow' }],
  ])('%s', (_, change, step) => {
    expect(nextStep({ ...can, ...change })).toEqual(step)
  })

  it('says why in one sentence each', () => {
    for (const reason of ['asked', 'no display', 'not downloaded', 'too slow', 'window failed'] as const) {
      expect(trialSentence(reason)).toMatch(/^\p{Lu}[^!?\n]+trình duyệt[^!?\n]*\([^)]+\)\.$/u)
    }
  })

  it('falls back only when the window never opened', () => {
    expect(windowFailed({ code: 127, seconds: 0.2 })).toBe(true)
    expect(windowFailed({ code: 1, seconds: 60 })).toBe(false)
    expect(windowFailed({ code: 0, seconds: 0.2 })).toBe(false)
    expect(windowFailed({ code: null, seconds: 1 })).toBe(false)
  })
})
