import { useQuery } from '@tanstack/react-query'
import { rpc } from '../client/client.ts'

/** Whether this account may read and write cases about members; not before the engine has said so. */
export function useMayReadMembers(): boolean {
  return useQuery(rpc.inspections.sight.queryOptions()).data?.mayReadMembers ?? false
}
