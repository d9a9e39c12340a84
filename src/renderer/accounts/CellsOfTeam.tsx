import { DownOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { holdsOn } from '../../shared/vocabulary/period.ts'
import { client } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { ActMenu } from '../frame/ActMenu.tsx'
import { useToday } from '../frame/use-today.ts'
import { useTeamChoices } from '../teams/use-teams.ts'

/** Names the cells that a team is in charge of now, so that its supervisor need not be given them one by one. */
export function CellsOfTeam({ take }: { readonly take: (cellIds: number[]) => void }) {
  const { message } = App.useApp()
  const teams = useTeamChoices()
  const today = useToday()
  const ask = useMutation({
    mutationFn: (id: number) => client.teams.get({ id }),
    // nothing was written
    meta: { refreshes: true },
    onSuccess: ({ fields, cells }) => {
      const now = new Set(cells.filter((cell) => holdsOn(cell, today)).map(({ cellId }) => cellId))
      if (now.size === 0) void message.info(`${fields.name} hiện không phụ trách chi bộ nào.`)
      else take([...now])
    },
    onError: (error) => void message.error(explainError(error)),
  })
  if (teams.length === 0) return null
  const items = teams.map(({ value, label }) => ({ key: value, label, onClick: () => ask.mutate(value) }))
  return (
    <ActMenu menu={{ items }}>
      <Button className="account-team" aria-haspopup="menu" loading={ask.isPending}>
        Lấy chi bộ của tổ <DownOutlined />
      </Button>
    </ActMenu>
  )
}
