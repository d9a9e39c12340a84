import { DownOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { client, rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { ActMenu } from '../frame/ActMenu.tsx'

/** Names the cells that a team is in charge of now, so that its supervisor need not be given them one by one. */
export function CellsOfTeam({ take }: { readonly take: (cellIds: number[]) => void }) {
  const { message } = App.useApp()
  const teams = useQuery(rpc.teams.list.queryOptions({ input: {} }))
  const ask = useMutation({
    mutationFn: (id: number) => client.teams.get({ id }),
    // nothing was written
    meta: { refreshes: true },
    onSuccess: ({ fields, cells }) => {
      const now = new Set(cells.filter(({ to }) => to === null).map(({ cellId }) => cellId))
      if (now.size === 0) void message.info(`${fields.name} hiện không phụ trách chi bộ nào.`)
      else take([...now])
    },
    onError: (error) => void message.error(explainError(error)),
  })
  if (teams.data === undefined || teams.data.length === 0) return null
  const items = teams.data.map(({ id, name }) => ({ key: id, label: name, onClick: () => ask.mutate(id) }))
  return (
    <ActMenu menu={{ items }}>
      <Button className="account-team" aria-haspopup="menu" loading={ask.isPending}>
        Lấy chi bộ của tổ <DownOutlined />
      </Button>
    </ActMenu>
  )
}
