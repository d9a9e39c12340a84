import { App } from 'antd'
import { useState } from 'react'
import type { AuditEntry, HistoryFilter } from '../../shared/audit/contract.ts'
import { client } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'

/** About sixty pages: more than that nobody reads on paper. */
const mostPrinted = 2000
const atOnce = 500

export interface PrintedHistory {
  readonly entries: readonly AuditEntry[]
  readonly total: number
}

/** Fetches what the filter chooses; `printed` is then there to be printed until `done`. */
export function usePrintHistory() {
  const { message } = App.useApp()
  const [printed, setPrinted] = useState<PrintedHistory | null>(null)
  const print = async (filter: HistoryFilter): Promise<void> => {
    try {
      const entries: AuditEntry[] = []
      let total = 0
      do {
        const part = await client.audit.recent({ ...filter, page: { from: entries.length, size: atOnce } })
        total = part.total
        entries.push(...part.rows)
        if (part.rows.length === 0) break
      } while (entries.length < Math.min(total, mostPrinted))
      setPrinted({ entries, total })
    } catch (error) {
      void message.error(explainError(error))
    }
  }
  return { printed, print, done: () => setPrinted(null) }
}
