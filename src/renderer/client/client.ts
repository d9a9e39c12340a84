import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { Contract } from '../../shared/contract.ts'
import { openLink } from './link.ts'

export type Client = ContractRouterClient<Contract>

/** Calls a procedure: `await client.people.get({ id })`. Throws the contract's typed errors. */
export const client: Client = createORPCClient(openLink())

/** The same for queries: `useQuery(rpc.people.get.queryOptions({ input: { id } }))`. */
export const rpc = createTanstackQueryUtils(client)
