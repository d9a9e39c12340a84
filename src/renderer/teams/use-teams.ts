import { useQuery } from '@tanstack/react-query'
import { rpc } from '../client/client.ts'
import type { Choice } from './ChoicePicker.tsx'

/** Teams that are at work today, to choose from. */
export function useTeamChoices(): Choice[] {
  const teams = useQuery(rpc.teams.list.queryOptions({ input: {} }))
  return (teams.data ?? []).filter(({ ended }) => !ended).map(({ id, name }) => ({ value: id, label: name }))
}

/** Who is in a team now, and whoever of `also` is no more. */
export function useMemberChoices(teamId: number | null, also: readonly Choice[] = []): Choice[] {
  const team = useQuery(rpc.teams.get.queryOptions({ input: { id: teamId ?? 0 }, enabled: teamId !== null }))
  const members =
    teamId === null
      ? []
      : (team.data?.members ?? [])
          .filter(({ to }) => to === null)
          .map(({ personId, name }) => ({ value: personId, label: name }))
  return [...members, ...also.filter(({ value }) => members.every((member) => member.value !== value))]
}
