import { openDesktopDoor, type ParentPort } from './desktop-door.ts'

/** Entry of the engine process that the desktop shell starts. Knows Electron by the shape of one port only. */
function parentPort(): ParentPort {
  if (!('parentPort' in process) || !isParentPort(process.parentPort))
    throw new Error('This file is started by the desktop shell')
  return process.parentPort
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'on' in value && typeof value.on === 'function'
}

// Whatever was not foreseen ends this process and not the program: the shell starts it anew and says so. No message is
// printed, since it might quote a record.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    const where = error instanceof Error ? (error.stack ?? '').split('\n').slice(1) : []
    console.error([`engine: ${error instanceof Error ? error.name : typeof error}`, ...where].join('\n'))
    process.exit(1)
  })

openDesktopDoor(parentPort(), (code) => process.exit(code))
