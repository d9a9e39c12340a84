import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useNavigate } from 'react-router'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { forgetPlaces } from './places.ts'
import { useSession } from './session.ts'

/** Stands over every page of the invented commune, so that nobody takes it for real. */
export function SampleBanner() {
  const { hasRegister } = useSession()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const leave = useMutation(
    rpc.accounts.closeSample.mutationOptions({
      onSuccess: async () => {
        forgetPlaces()
        await navigate('/')
        await queries.resetQueries()
      },
      onError: (error) => void message.error(explainError(error)),
    }),
  )
  return (
    <div className="frame-sample" role="note">
      <span>
        <strong>Dữ liệu mẫu, không phải người thật.</strong>
        <span className="frame-sample-more"> Có thể thử mọi thao tác tại đây.</span>
      </span>
      <Button size="small" onClick={() => leave.mutate(undefined)} loading={leave.isPending}>
        {hasRegister ? 'Về sổ của đảng ủy' : 'Đóng xã mẫu, tạo sổ mới'}
      </Button>
    </div>
  )
}
