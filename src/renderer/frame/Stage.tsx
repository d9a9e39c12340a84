import { useQuery } from '@tanstack/react-query'
import { Button, Result } from 'antd'
import { useEffect } from 'react'
import { NoKeys } from '../accounts/NoKeys.tsx'
import { SetUp } from '../accounts/SetUp.tsx'
import { Unlock } from '../accounts/Unlock.tsx'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { ZoomSteps } from '../settings/ZoomSteps.tsx'
import { ScreenTheme } from '../theme/ScreenTheme.tsx'
import { Frame } from './Frame.tsx'
import { useRememberedLook } from './look.ts'
import { SessionContext } from './session.ts'

/** Chooses what stands before the person: set-up, the lock, or the open register. */
export function Stage() {
  const status = useQuery(rpc.accounts.status.queryOptions())
  const isOpen = status.data?.stage === 'open'
  const screen = useQuery(rpc.settings.screen.queryOptions({ enabled: isOpen }))
  const [look, passLook] = useRememberedLook(screen.data)
  const title = titleOf(status.data)
  useEffect(() => {
    if (title !== null) document.title = title
  }, [title])
  return (
    <ScreenTheme screen={look}>
      <ZoomSteps isOpen={isOpen} zoom={look.zoom} onPassing={(zoom) => passLook({ ...look, zoom })} />
      {status.isError && status.data === undefined ? (
        <Result
          status="warning"
          title="Chưa mở được sổ"
          subTitle={explainError(status.error)}
          extra={<Button onClick={() => void status.refetch()}>Thử lại</Button>}
        />
      ) : status.data?.stage === 'setup' ? (
        <SetUp traces={status.data.traces} />
      ) : status.data?.stage === 'keyless' ? (
        <NoKeys sentence={status.data.sentence} retry={() => void status.refetch()} />
      ) : status.data?.stage === 'locked' ? (
        <Unlock commune={status.data.commune} logins={status.data.logins} />
      ) : status.data?.stage === 'open' ? (
        <SessionContext value={status.data}>
          <Frame />
        </SessionContext>
      ) : null}
    </ScreenTheme>
  )
}

/** Null once the register is open: then each page says its own. */
function titleOf(status: { stage: string; commune?: string } | undefined): string | null {
  if (status?.stage === 'open') return null
  return status?.commune === undefined ? 'Nhịp Cầu' : `Nhịp Cầu · ${status.commune}`
}
