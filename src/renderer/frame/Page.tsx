import { DownOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { ActMenu } from './ActMenu.tsx'
import { AsOfControl } from './AsOfControl.tsx'
import { useAsOf } from './as-of.ts'

interface PageProps {
  readonly title: string
  /** Shows the as-of day; the page then asks with `useAsOf().asOf`. */
  readonly asOf?: boolean
  /** Anything else that holds for the whole page, e.g. a period. */
  readonly scope?: ReactNode
  /** The one filled button. */
  readonly action?: ReactNode
  /** What else can be done here, under "Khác". */
  readonly more?: readonly { key: string; label: string; onClick: () => void; disabled?: boolean }[]
  /** The filter row. */
  readonly filters?: ReactNode
  /** A record open over the list: `<SidePanel>` or null. */
  readonly panel?: ReactNode
  /** A form or a text: one column that scrolls, instead of a table that fills the page. */
  readonly reading?: boolean
  readonly children: ReactNode
}

/** Every page of the frame: title row, filter row, content, and the open record over it. */
export function Page({
  title,
  asOf = false,
  scope,
  action,
  more = [],
  filters,
  panel,
  reading = false,
  children,
}: PageProps) {
  const { isOtherDay } = useAsOf()
  return (
    <div className="page" data-other-day={asOf && isOtherDay}>
      <header className="page-head">
        <h1>{title}</h1>
        <div className="page-scope">
          {asOf && <AsOfControl />}
          {scope}
        </div>
        <div className="page-actions">
          {action}
          {more.length > 0 && (
            <ActMenu menu={{ items: [...more] }}>
              <Button aria-haspopup="menu">
                Khác <DownOutlined />
              </Button>
            </ActMenu>
          )}
        </div>
      </header>
      {filters !== undefined && <div className="page-filters">{filters}</div>}
      <div className="page-stage">
        <div className={reading ? 'page-reading' : 'page-content'}>{children}</div>
        {panel}
      </div>
    </div>
  )
}
