import type { BrowserWindow, Session, WebContents } from 'electron'
import { FakeContents, FakeSession, FakeWindow } from './fake-electron.ts'

// the fakes are checked member by member where they are written; here they are taken for the real thing

export function asSession(fake: FakeSession): Session {
  const value: unknown = fake
  if (isSession(value)) return value
  throw new TypeError('not a fake session')
}

export function asContents(fake: FakeContents): WebContents {
  const value: unknown = fake
  if (isContents(value)) return value
  throw new TypeError('not fake contents')
}

export function asWindow(fake: FakeWindow): BrowserWindow {
  const value: unknown = fake
  if (isWindow(value)) return value
  throw new TypeError('not a fake window')
}

function isSession(value: unknown): value is Session {
  return value instanceof FakeSession
}

function isContents(value: unknown): value is WebContents {
  return value instanceof FakeContents
}

function isWindow(value: unknown): value is BrowserWindow {
  return value instanceof FakeWindow
}
