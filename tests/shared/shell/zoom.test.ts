import { describe, expect, it } from 'vitest'
import { mayRestart } from '../../../src/shared/shell/restarts.ts'
import { SENTENCES } from '../../../src/shared/shell/sentences.ts'
import { nextZoom, restoreZoom } from '../../../src/shared/shell/zoom.ts'

describe('nextZoom', () => {
  it('walks from 90 to 200 % and no further', () => {
    const walk = (from: number, step: 1 | -1): number[] =>
      Array.from({ length: 7 }).reduce<number[]>((seen) => [...seen, nextZoom(seen.at(-1) ?? from, step)], [])
    expect(walk(0.9, 1)).toEqual([1, 1.1, 1.25, 1.5, 1.75, 2, 2])
    expect(walk(2, -1)).toEqual([1.75, 1.5, 1.25, 1.1, 1, 0.9, 0.9])
    expect(nextZoom(1.75, 0)).toBe(1)
  })
})

describe('restoreZoom', () => {
  it.each([
    ['1.25', 1.25],
    ['2\n', 2],
    ['', 1],
    ['5', 1],
    ['-1', 1],
    ['\0\0', 1],
  ])('reads %j as %d', (note, zoom) => {
    expect(restoreZoom(note)).toBe(zoom)
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
