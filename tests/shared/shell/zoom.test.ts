import { describe, expect, it } from 'vitest'
import { screenSettingsSchema } from '../../../src/shared/settings/contract.ts'
import { mayRestart } from '../../../src/shared/shell/restarts.ts'
import { SENTENCES } from '../../../src/shared/shell/sentences.ts'
import { isZoomStep, nextZoom, ZOOMS } from '../../../src/shared/shell/zoom.ts'

describe('nextZoom', () => {
  it('walks from 90 to 200 % and no further', () => {
    const walk = (from: number, step: 1 | -1): number[] =>
      Array.from({ length: 7 }).reduce<number[]>((seen) => [...seen, nextZoom(seen.at(-1) ?? from, step)], [])
    expect(walk(90, 1)).toEqual([100, 110, 125, 150, 175, 200, 200])
    expect(walk(200, -1)).toEqual([175, 150, 125, 110, 100, 90, 90])
    expect(nextZoom(175, 0)).toBe(100)
  })

  it('goes from between two steps to the next one, and stays within what the setting accepts', () => {
    expect([nextZoom(130, 1), nextZoom(130, -1)]).toEqual([150, 125])
    for (const zoom of ZOOMS) {
      const screen = { theme: 'light', zoom, dense: false }
      expect(screenSettingsSchema.safeParse(screen).success).toBe(true)
    }
  })
})

describe('isZoomStep', () => {
  it.each([
    [1, true],
    [0, true],
    [-1, true],
    [2, false],
    ['1', false],
    [null, false],
    [undefined, false],
  ])('%j: %s', (value, expected) => {
    expect(isZoomStep(value)).toBe(expected)
  })
})

describe('mayRestart', () => {
  it('starts again three times in two minutes, not a fourth time', () => {
    expect(mayRestart([0], 0)).toBe(true)
    expect(mayRestart([0, 1, 2], 2)).toBe(true)
    expect(mayRestart([0, 1, 2, 3], 3)).toBe(false)
    expect(mayRestart([0, 1, 2, 200_000], 200_000)).toBe(true)
  })
})

describe('SENTENCES', () => {
  it.each(Object.entries(SENTENCES))('%s is plain Vietnamese without exclamation', (_name, sentence) => {
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
    expect(sentence).not.toMatch(/!|error|crash|engine|renderer/i)
  })
})
