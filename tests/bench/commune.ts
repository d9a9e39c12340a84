import { makeSample } from '../../src/engine/sample/open.ts'
import { benchEngine } from './twenty-thousand.ts'

/** The largest commune that the plan speaks of: 100 cells, 3,000 people, five years. @returns its raw key, in hex */
export async function makeCommune(folder: string): Promise<string> {
  const engine = benchEngine(folder)
  const { dataKey } = await makeSample(engine, engine.registerFile, { cells: 100, people: 3000, years: 5 })
  return dataKey.toString('hex')
}
