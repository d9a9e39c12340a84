import { createContext, useContext } from 'react'
import type { Status } from '../../shared/accounts/contract.ts'
import type { Role } from '../../shared/rpc/base.ts'

/** The open register and who is in. */
export type Session = Extract<Status, { stage: 'open' }>

export const SessionContext = createContext<Session | null>(null)

/** Throws outside an unlocked register: a programmer's error. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession is for pages of an open register')
  return session
}

const writers: readonly Role[] = ['administrator', 'clerk']

/** What the person may do; the engine checks the same again. */
export function useMay(): { write: boolean; export: boolean; administer: boolean } {
  const { role } = useSession().me
  return {
    write: writers.includes(role),
    export: role !== 'supervisor',
    administer: role === 'administrator',
  }
}
