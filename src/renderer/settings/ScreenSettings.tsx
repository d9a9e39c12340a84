import './settings.css'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Checkbox, Radio, Select, Skeleton } from 'antd'
import type { ScreenSettings } from '../../shared/settings/contract.ts'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'

const themes = [
  { value: 'light', label: 'Sáng' },
  { value: 'dark', label: 'Tối' },
  { value: 'system', label: 'Theo máy' },
] as const
const zooms = [90, 100, 110, 125, 150, 175, 200].map((value) => ({ value, label: `${value} %` }))

/** The own screen: shown at once, kept for the next time. */
export function ScreenSettingsPart() {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const query = rpc.settings.screen.queryOptions()
  const screen = useQuery(query)
  const save = useMutation(
    rpc.settings.saveScreen.mutationOptions({
      onMutate: (wanted) => queries.setQueryData(query.queryKey, wanted),
      onError: (error) => {
        void message.error(explainError(error))
        void queries.invalidateQueries({ queryKey: query.queryKey })
      },
    }),
  )
  if (screen.isError) return <ProblemBox error={screen.error} retry={() => void screen.refetch()} />
  if (screen.data === undefined) return <Skeleton active />
  const set = (change: Partial<ScreenSettings>): void => save.mutate({ ...screen.data, ...change })
  return (
    <div className="form-fields">
      <div className="form-field">
        <span className="form-field-label" id="screen-theme">
          Nền màn hình
        </span>
        <Radio.Group
          aria-labelledby="screen-theme"
          value={screen.data.theme}
          options={[...themes]}
          onChange={(event) => {
            const theme = themes.find(({ value }) => value === event.target.value)?.value
            if (theme !== undefined) set({ theme })
          }}
        />
      </div>
      <div className="form-field">
        <label htmlFor="screen-zoom">Cỡ chữ</label>
        <Select<number>
          id="screen-zoom"
          className="settings-zoom"
          value={screen.data.zoom}
          options={zooms}
          onChange={(zoom) => set({ zoom })}
        />
      </div>
      <div className="form-field">
        <Checkbox checked={screen.data.dense} onChange={(event) => set({ dense: event.target.checked })}>
          Dòng thấp, xem được nhiều dòng hơn
        </Checkbox>
      </div>
    </div>
  )
}
