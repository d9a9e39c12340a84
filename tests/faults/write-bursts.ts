import { expect } from 'vitest'
import { runChild } from './child-process.ts'
import { makeHome, tallyOf } from './home.ts'
import { seeded } from './seeded.ts'

/** So many times one file is written on; then comes a fresh one, because each burst is followed by a check of all before it. */
const burstsOfOneFile = 25

/**
 * Kills a writing engine at random moments, time and again on the same file.
 * @returns the commands that were acknowledged
 */
export async function killDuringWrites(bursts: number, seed: number): Promise<number> {
  const random = seeded(seed)
  let acknowledged = 0
  for (let done = 0; done < bursts; done += burstsOfOneFile)
    acknowledged += await onOneFile(Math.min(burstsOfOneFile, bursts - done), random)
  return acknowledged
}

async function onOneFile(bursts: number, random: () => number): Promise<number> {
  const home = await makeHome()
  const acknowledged: string[] = []
  try {
    for (let burst = 0; burst < bursts; burst += 1) {
      const order = { work: 'write', file: home.file, dataKey: home.dataKey, extra: `d${burst}` } as const
      const { lines, killed } = await runChild(order, random() * 250)
      expect(killed).toBe(true)
      acknowledged.push(...lines)
      const tally = await home.look(tallyOf)
      expect(tally.findings).toEqual([])
      expect(acknowledged.filter((token) => !tally.summaries.has(`Thêm ${token}`))).toEqual([])
      // none half: every command wrote a village, a person, an entry and its changes
      const { people, villages, entries, changes } = tally
      expect({ villages, entries, changes }).toEqual({ villages: people, entries: people, changes: people })
      // at most the one command that was committed but not yet told, per burst
      expect(people).toBeLessThanOrEqual(acknowledged.length + burst + 1)
    }
    return acknowledged.length
  } finally {
    home.leave()
  }
}
