import './settings.css'
import { useQuery } from '@tanstack/react-query'
import { Checkbox, Radio, Select, Skeleton } from 'antd'
import type { ScreenSettings } from '../../shared/settings/contract.ts'
import { ZOOMS } from '../../shared/shell/zoom.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { useChangeScreen } from './use-screen.ts'

const themes = [
  { value: 'light', label: 'Sáng' },
  { value: 'dark', label: 'Tối' },
  { value: 'system', label: 'Theo máy' },
] as const
const zooms = ZOOMS.map((value) => ({ value, label: `${value} %` }))

/** The own screen: shown at once, kept for the next time. */
export function ScreenSettingsPart() {
  const screen = useQuery(rpc.settings.screen.queryOptions())
  const change = useChangeScreen()
  if (screen.isError) return <ProblemBox error={screen.error} retry={() => void screen.refetch()} />
  if (screen.data === undefined) return <Skeleton active />
  const set = (wanted: Partial<ScreenSettings>): void => {
    change((known) => ({ ...known, ...wanted }))
  }
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
