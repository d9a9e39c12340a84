import { useQueries } from '@tanstack/react-query'
import type { PackOverview } from '../../shared/regulations/contract.ts'
import type { Rule, RuleKey } from '../../shared/regulations/pack.ts'
import { rpc } from '../client/client.ts'

/** One rule as the newest version of each era states it, in the order of the eras; undefined while it is being asked. */
export function useEras(packs: readonly PackOverview[], key: RuleKey): (Rule | undefined)[] {
  const answers = useQueries({
    queries: packs.map(({ versions }) =>
      rpc.regulations.rules.queryOptions({ input: { versionId: versions[0]?.id ?? 0 } }),
    ),
  })
  return answers.map(({ data }) => data?.find((rule) => rule.key === key))
}
