import { parseArgs } from 'node:util'
import { isDay } from '../../shared/vocabulary/day.ts'
import { watchDays } from '../backups/on-start.ts'
import { Engine } from '../engine.ts'
import { openTrialDoor } from './http.ts'
import { defaultDataDir, sourcePlaces, sourceVersion } from './places.ts'

const { values } = parseArgs({
  options: {
    'data-dir': { type: 'string' },
    port: { type: 'string', default: '0' },
    renderer: { type: 'string', default: sourcePlaces.renderer },
    /** For tests: the clock stands at noon of this day, Vietnam time. */
    today: { type: 'string' },
  },
})

const { today } = values
if (today !== undefined && !isDay(today)) throw new Error('--today takes YYYY-MM-DD')

const engine = new Engine({
  dataDir: values['data-dir'] ?? defaultDataDir(),
  resourcesDir: sourcePlaces.resources,
  door: 'trial',
  version: sourceVersion(),
  ...(today === undefined ? {} : { now: () => new Date(`${today}T12:00:00+07:00`) }),
})
watchDays(engine)
const door = await openTrialDoor(engine, values.renderer, Number(values.port))
console.log(door.address)

let closing = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (closing) return
    closing = true
    door.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}
