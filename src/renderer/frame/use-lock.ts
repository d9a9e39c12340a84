import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'

/** Locks the register; nothing that was read stays in the page's memory. */
export function useLock(): () => void {
  const { message } = App.useApp()
  const queries = useQueryClient()
  const lock = useMutation(
    rpc.accounts.lock.mutationOptions({
      meta: { refreshes: true },
      onSuccess: async () => {
        // first the lock screen stands, then what the pages had read is forgotten
        await queries.invalidateQueries({ queryKey: rpc.accounts.status.key() })
        queries.removeQueries({ predicate: (query) => !isStatus(query.queryKey) })
      },
      onError: (error) => void message.error(explainError(error)),
    }),
  )
  return () => lock.mutate(undefined)
}

function isStatus(key: readonly unknown[]): boolean {
  const path = key[0]
  return Array.isArray(path) && path[0] === 'accounts' && path[1] === 'status'
}
