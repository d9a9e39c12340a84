import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { rpc } from '../client/client.ts'
import { isLongWorkRunning } from '../client/long-work.ts'
import { useSession } from '../frame/session.ts'
import { useLock } from '../frame/use-lock.ts'
import { watchIdle } from './idle-lock.ts'

const touches = ['pointerdown', 'pointermove', 'wheel', 'keydown'] as const
const MINUTE_MS = 60_000

/** Locks the register when nobody has touched key or pointer for as long as the office allows. Shows nothing. */
export function IdleLock() {
  const { sample } = useSession()
  const queries = useQueryClient()
  // in the sample everything is invented: there is nothing to hide
  const setting = useQuery(rpc.accounts.idleLock.queryOptions({ enabled: !sample }))
  const minutes = sample ? 0 : (setting.data?.minutes ?? 0)
  const lock = useEffectEvent(useLock())
  const isBusy = useEffectEvent(() => isLongWorkRunning() || queries.isMutating() > 0)
  useEffect(() => {
    if (minutes === 0) return
    const watch = watchIdle({ afterMs: minutes * MINUTE_MS, isBusy: () => isBusy(), lock: () => lock() })
    const options = { capture: true, passive: true }
    for (const touch of touches) window.addEventListener(touch, watch.touch, options)
    return () => {
      watch.stop()
      for (const touch of touches) window.removeEventListener(touch, watch.touch, options)
    }
  }, [minutes])
  return null
}
