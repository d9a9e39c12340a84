import './village-life.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import type { VillageLife as Life, LifeTable } from '../../shared/villages/life-contract.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { useMay } from '../frame/session.ts'
import { FactComparison } from './FactComparison.tsx'
import { ForestFacts } from './ForestFacts.tsx'
import { HelpFacts } from './HelpFacts.tsx'
import { LifeAct, type LifeActWanted } from './LifeAct.tsx'
import type { LifeActs } from './RowActs.tsx'

export type LifePart = 'facts' | 'help' | 'forest'

interface VillageLifeProps {
  readonly villageId: number
  readonly part: LifePart
}

/** What is written of a village beside its name: its years, who helps it, its forest. */
export function VillageLife({ villageId, part }: VillageLifeProps) {
  const may = useMay()
  const life = useQuery(rpc.villages.life.queryOptions({ input: { id: villageId } }))
  const trash = useMutation(rpc.villages.trashLife.mutationOptions())
  const [wanted, setWanted] = useState<LifeActWanted | null>(null)
  const [trashing, setTrashing] = useState<{ table: LifeTable; id: number; name: string } | null>(null)
  if (life.isPending) return <Skeleton active paragraph={{ rows: 6 }} title={false} />
  if (life.data === undefined) return <ProblemBox error={life.error} retry={() => void life.refetch()} />
  const acts: LifeActs = {
    mayWrite: may.write,
    act: setWanted,
    trash: (table, id, name) => setTrashing({ table, id, name }),
  }
  return (
    <>
      {partOf(part, life.data, acts)}
      {wanted !== null && (
        <LifeAct
          wanted={wanted}
          village={{
            id: villageId,
            name: life.data.name,
            protectionTeamId: life.data.protectionTeams[0]?.id ?? null,
          }}
          close={() => setWanted(null)}
        />
      )}
      {trashing !== null && (
        <ConfirmAct
          title={`Chuyển ${trashing.name} vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={() => trash.mutateAsync({ table: trashing.table, id: trashing.id })}
          close={() => setTrashing(null)}
        >
          Có thể lấy lại trong Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )}
    </>
  )
}

function partOf(part: LifePart, life: Life, acts: LifeActs) {
  switch (part) {
    case 'facts':
      return <FactComparison facts={life.facts} acts={acts} />
    case 'help':
      return <HelpFacts life={life} acts={acts} />
    case 'forest':
      return <ForestFacts life={life} acts={acts} />
  }
}
