import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { ScreenSettings } from '../../shared/settings/contract.ts'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'

/**
 * Changes the person's own screen: shown at once, kept for the next time. False while the settings are not known, as
 * before unlocking.
 */
export function useChangeScreen(): (change: (known: ScreenSettings) => ScreenSettings) => boolean {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { queryKey } = rpc.settings.screen.queryOptions()
  const save = useMutation(
    rpc.settings.saveScreen.mutationOptions({
      // one after another, so that the last of many quick steps is the one kept
      scope: { id: 'screen' },
      meta: { refreshes: true },
      onError: (error) => {
        void message.error(explainError(error))
        void queries.invalidateQueries({ queryKey })
      },
    }),
  )
  return (change) => {
    const known = queries.getQueryData<ScreenSettings>(queryKey)
    if (known === undefined) return false
    const wanted = change(known)
    // before the answer: the next step of a turning wheel starts from here
    queries.setQueryData(queryKey, wanted)
    save.mutate(wanted)
    return true
  }
}
