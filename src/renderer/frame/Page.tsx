import { DownOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { ActMenu } from './ActMenu.tsx'
import { AsOfControl } from './AsOfControl.tsx'
import { useAsOf } from './as-of.ts'
import { useSession } from './session.ts'

export interface MoreAct {
  readonly key: string
  readonly label: string
  readonly onClick: () => void
  /** Why it cannot be done now, in a few words after the label. */
  readonly cannot?: string | false
}

interface PageProps {
  readonly title: string
  /** Shows the as-of day; the page then asks with `useAsOf().asOf`. */
  readonly asOf?: boolean
  /** Anything else that holds for the whole page, e.g. a period. */
  readonly scope?: ReactNode
  /** The one filled button. */
  readonly action?: ReactNode
  /** What else can be done here, under "Khác". */
  readonly more?: readonly MoreAct[]
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
  const { commune } = useSession()
  useEffect(() => {
    document.title = `${title} · Nhịp Cầu · ${commune}`
  }, [title, commune])
  return (
    <div className="page" data-other-day={asOf && isOtherDay}>
      <header className="page-head">
        <h1 tabIndex={-1}>{title}</h1>
        <div className="page-scope">
          {asOf && <AsOfControl />}
          {scope}
        </div>
        <div className="page-actions">
          {action}
          {more.length > 0 && (
            <ActMenu menu={{ items: more.map(menuItem) }}>
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

function menuItem({ key, label, onClick, cannot = false }: MoreAct) {
  if (cannot === false) return { key, label, onClick }
  const why = <span className="act-cannot">({cannot})</span>
  return {
    key,
    onClick,
    disabled: true,
    label: (
      <>
        {label} {why}
      </>
    ),
  }
}
