import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { boardOn } from '../../src/engine/board/board.ts'
import { Reader } from '../../src/engine/register/reader.ts'
import { day } from '../shared/vocabulary/arbitraries.ts'
import { median, peakMegabytes, tell } from './measure.ts'
import { sizedRegister } from './sized-register.ts'

const [folder = '', cells = '', people = ''] = process.argv.slice(2)
const connection = await sizedRegister(folder, Number(cells), Number(people))

const [today, past] = [day('2026-11-23'), day('2024-11-23')]
const time = (act: () => unknown): number => {
  const began = performance.now()
  act()
  return performance.now() - began
}
const reader = new Reader(connection)
const statements = readFileSync(join(import.meta.dirname, 'board.sql'), 'utf8')
  .split(';')
  .map((text) => text.trim())
  .filter((text) => text !== '')
  .map((text) => connection.prepare(text))
const bare = (): void => {
  for (const statement of statements) statement.all({ day: today })
}
const rounds = { ours: [] as number[], past: [] as number[], bare: [] as number[] }
for (let round = 0; round < 9; round += 1) {
  rounds.ours.push(time(() => boardOn(reader, today)))
  rounds.past.push(time(() => boardOn(reader, past)))
  rounds.bare.push(time(bare))
}
connection.close()
tell({
  milliseconds: median(rounds.ours),
  peakMegabytes: peakMegabytes(),
  ours: median(rounds.ours),
  past: median(rounds.past),
  bare: median(rounds.bare),
})
