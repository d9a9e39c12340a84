// Run as a program of its own: makes the invented commune of a day in a data folder. Words: folder, day.
import { sourcePlaces, sourceVersion } from '../../../src/engine/doors/places.ts'
import { Engine } from '../../../src/engine/engine.ts'
import { makeSample } from '../../../src/engine/sample/open.ts'

const [, , dataDir = '', today = ''] = process.argv
const engine = new Engine({
  dataDir,
  resourcesDir: sourcePlaces.resources,
  door: 'trial',
  version: sourceVersion(),
  now: () => new Date(`${today}T12:00:00+07:00`),
})
const { dataKey } = await makeSample(engine, engine.sampleFile, {})
dataKey.fill(0)
