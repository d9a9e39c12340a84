import type { VillageLife } from '../../shared/villages/life-contract.ts'
import { FactAct } from './FactAct.tsx'
import { IncidentAct } from './IncidentAct.tsx'
import type { LifeActProps } from './life-act.ts'
import { PatrolAct } from './PatrolAct.tsx'
import { PledgeAct } from './PledgeAct.tsx'
import { ProtectionTeamAct } from './ProtectionTeamAct.tsx'
import { TwinningAct } from './TwinningAct.tsx'
import { WorkAct } from './WorkAct.tsx'

type One<Part extends Exclude<keyof VillageLife, 'name'>> = VillageLife[Part][number]

/** Which form stands open, and over which record; without one it enters a new one. */
export type LifeActWanted =
  | { readonly kind: 'fact'; readonly kept?: One<'facts'> }
  | { readonly kind: 'twinning'; readonly kept?: One<'twinnings'> }
  | { readonly kind: 'work'; readonly kept?: One<'works'> }
  | { readonly kind: 'pledge'; readonly kept?: One<'pledges'> }
  | { readonly kind: 'team'; readonly kept?: One<'protectionTeams'> }
  | { readonly kind: 'patrol'; readonly kept?: One<'patrols'> }
  | { readonly kind: 'incident'; readonly kept?: One<'incidents'> }

interface WantedProps {
  readonly wanted: LifeActWanted
  readonly village: LifeActProps<unknown>['village']
  readonly close: () => void
}

/** The form of the record wanted. */
export function LifeAct({ wanted, village, close }: WantedProps) {
  const shared = { village, close }
  switch (wanted.kind) {
    case 'fact':
      return <FactAct {...shared} {...(wanted.kept && { kept: wanted.kept })} />
    case 'twinning':
      return <TwinningAct {...shared} {...(wanted.kept && { kept: wanted.kept })} />
    case 'work':
      return <WorkAct {...shared} {...(wanted.kept && { kept: wanted.kept })} />
    case 'pledge':
      return <PledgeAct {...shared} {...(wanted.kept && { kept: wanted.kept })} />
    case 'team':
      return <ProtectionTeamAct {...shared} {...(wanted.kept && { kept: wanted.kept })} />
    case 'patrol':
      return <PatrolAct {...shared} {...(wanted.kept && { kept: wanted.kept })} />
    case 'incident':
      return <IncidentAct {...shared} {...(wanted.kept && { kept: wanted.kept })} />
  }
}
