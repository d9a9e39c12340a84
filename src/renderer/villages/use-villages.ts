import { useQuery } from '@tanstack/react-query'
import { rpc } from '../client/client.ts'

/** Names of the villages by id; the same question as the picker asks, so it is asked once. */
export function useVillageNames(): ReadonlyMap<number, string> {
  const villages = useQuery(
    rpc.villages.list.queryOptions({ input: { sortBy: 'name', page: { from: 0, size: 500 } } }),
  )
  return new Map(villages.data?.rows.map(({ id, fields }) => [id, fields.name]))
}
