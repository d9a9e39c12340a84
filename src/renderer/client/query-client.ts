import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { rpc } from './client.ts'
import { errorCode } from './explain-error.ts'

/** What the engine says when the register was locked or closed behind our back. */
const goneCodes = new Set(['LOCKED', 'NO_REGISTER'])

function askStatusAgain(error: unknown): void {
  if (goneCodes.has(errorCode(error) ?? '')) {
    void queryClient.invalidateQueries({ queryKey: rpc.accounts.status.key() })
  }
}

/** One cache for all screens. The engine is on this machine: nothing is retried, what is shown is asked for anew. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: askStatusAgain }),
  mutationCache: new MutationCache({
    onError: askStatusAgain,
    // a command may change any list, count or history, all cheap to ask again; one with `refreshes` sees to it itself
    onSuccess: (_data, _variables, _result, mutation) =>
      mutation.meta?.['refreshes'] === true ? undefined : queryClient.invalidateQueries(),
  }),
  defaultOptions: {
    queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
})
