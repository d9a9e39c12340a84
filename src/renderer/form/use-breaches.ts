import { useState } from 'react'
import type { Breach } from '../../shared/regulations/breach.ts'
import { breachesOf } from '../client/explain-error.ts'

/** Rules that the engine said are not kept, until the person passes them with a reason, mends the values or goes back. */
export interface Breaches {
  readonly list: readonly Breach[]
  /** Whether the box that asks for the reason stands open; the words beside the fields stay after it. */
  readonly asking: boolean
  readonly reason: string
  readonly setReason: (reason: string) => void
  /** Closes the box; nothing was written. */
  readonly back: () => void
  /** Another answer may follow: nothing is known of breaches any more. The reason typed stays. */
  readonly forget: () => void
  /** Opens the box for an error that tells breaches. False for any other error. */
  readonly take: (error: unknown) => boolean
  /** Words to stand beside a field: "Chưa đúng quy định: … (điểm …)". */
  readonly wordsFor: (field: string) => string | null
}

const none: readonly Breach[] = []

export function useBreaches(): Breaches {
  const [list, setList] = useState(none)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  return {
    list,
    asking,
    reason,
    setReason,
    back: () => setAsking(false),
    forget: () => {
      setList(none)
      setAsking(false)
    },
    take: (error) => {
      const found = breachesOf(error)
      setList(found)
      setAsking(found.length > 0)
      return found.length > 0
    },
    wordsFor: (field) => {
      const own = list.filter((breach) => breach.field === field)
      return own.length === 0 ? null : own.map(breachWords).join(' ')
    },
  }
}

/** "Chưa đúng quy định: giới thiệu chưa đủ 12 tháng (điểm 3.2.1, 294-QĐ/TW)." */
export function breachWords({ message, source }: Pick<Breach, 'message' | 'source'>): string {
  return `Chưa đúng quy định: ${message} (${source}).`
}
