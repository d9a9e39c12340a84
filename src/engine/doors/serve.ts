import { watchDays } from '../backups/on-start.ts'
import { Engine } from '../engine.ts'
import { writeErrorLog } from '../error-log.ts'
import { exitCodes, UsageError } from './cli/usage.ts'
import { openTrialDoor } from './http.ts'
import { sourcePlaces, sourceVersion } from './places.ts'
import { openingTrouble, type ServeOptions, serveOptions } from './serve-options.ts'

/** Ends with one line for the person: a raw exception tells them nothing and might quote a record. */
function giveUp(sentence: string, code: number): never {
  console.error(sentence)
  process.exit(code)
}

function optionsOrEnd(): ServeOptions {
  try {
    return serveOptions(process.argv.slice(2))
  } catch (error) {
    if (error instanceof UsageError) giveUp(error.message, exitCodes.wrongUsage)
    throw error
  }
}

const options = optionsOrEnd()
const { dataDir, port, renderer, today } = options
let engine: Engine | null = null

for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    // before the door is open the trouble is with its options; afterwards the log knows where it was
    const number = engine === null ? '' : ` Số lỗi: ${writeErrorLog(engine, error)}.`
    giveUp(`${openingTrouble(null, options)}${number}`, exitCodes.couldNot)
  })

async function open(): Promise<{ address: string; close(): Promise<void> }> {
  try {
    const started = new Engine({
      dataDir,
      resourcesDir: sourcePlaces.resources,
      door: 'trial',
      version: sourceVersion(),
      ...(today === null ? {} : { now: () => new Date(`${today}T12:00:00+07:00`) }),
    })
    const door = await openTrialDoor(started, renderer, port)
    watchDays(started)
    engine = started
    return door
  } catch (error) {
    giveUp(openingTrouble(error, options), exitCodes.couldNot)
  }
}

const door = await open()
let closing = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (closing) return
    closing = true
    door.close().then(
      () => process.exit(exitCodes.done),
      () => process.exit(exitCodes.couldNot),
    )
  })
}

// last: whoever reads the address may send a signal at once
console.log(door.address)
