import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { rpc } from '../client/client.ts'

/** The cell that leads a village, as soon as a village is chosen and no cell is: one field less to fill in. */
export function useCellOfVillage(
  villageId: number | null,
  cellId: number | null,
  take: (cellId: number) => void,
): void {
  const villages = useQuery(
    rpc.villages.list.queryOptions({ input: { sortBy: 'name', page: { from: 0, size: 500 } } }),
  )
  const cells = useQuery(rpc.cells.list.queryOptions({ input: {} }))
  const name = villages.data?.rows.find(({ id }) => id === villageId)?.cellName
  const leading = (cells.data ?? []).filter((cell) => cell.name === name && cell.kind !== 'committee')
  const found = leading.length === 1 ? leading[0]?.id : undefined
  const fill = useEffectEvent(() => {
    if (found !== undefined && cellId === null) take(found)
  })
  useEffect(() => {
    if (villageId !== null && found !== undefined) fill()
  }, [villageId, found])
}
