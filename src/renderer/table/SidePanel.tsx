import { CloseOutlined, DownOutlined, ExpandOutlined, UpOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { useNavigate } from 'react-router'
import { focusFirstField, sectionKey } from '../form/walk-fields.ts'
import { isNowhere } from '../frame/page-arrival.ts'

interface SidePanelProps {
  readonly title: string
  readonly onClose: () => void
  /** Walks the list under the panel; leave out at its ends. */
  readonly onStep?: (step: 1 | -1) => void
  /** Address of the record's own page. */
  readonly page?: string
  /** Buttons that stay at the foot while the content scrolls. */
  readonly foot?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A record over its list. Esc closes, ↑↓ walk the list, Enter goes into its fields, Alt+Enter opens the full page. */
export function SidePanel({ title, onClose, onStep, page, foot, wide = false, children }: SidePanelProps) {
  const panel = useRef<HTMLElement>(null)
  const navigate = useNavigate()
  useEffect(() => {
    const before = document.activeElement
    // a form inside may have taken it already
    if (panel.current?.contains(before) === false) panel.current.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  // an act may take away the button that carried it out: Esc still closes the panel
  const onLostKey = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const isLost = event.target instanceof Element && isNowhere(event.target)
    if (!isLost || event.defaultPrevented || event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  })
  useEffect(() => {
    document.addEventListener('keydown', onLostKey)
    return () => document.removeEventListener('keydown', onLostKey)
  }, [])
  const onKey = (event: KeyboardEvent): void => {
    // dialogs and open lists belong to the panel only in React's eyes
    const own = event.target instanceof Node && panel.current?.contains(event.target)
    if (event.defaultPrevented || panel.current === null || own !== true) return
    const handled =
      sectionKey(panel.current, event) ||
      (event.key === 'Enter' &&
        event.target === panel.current &&
        !event.altKey &&
        focusFirstField(panel.current))
    if (handled) {
      event.preventDefault()
      return
    }
    const act = actOf(event, { onClose, onStep, openPage: page && (() => void navigate(page)) })
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <aside
      className={wide ? 'side-panel side-panel-wide' : 'side-panel'}
      aria-label={title}
      tabIndex={-1}
      ref={panel}
      onKeyDown={onKey}
    >
      <header>
        <h2>{title}</h2>
        <div className="side-panel-tools">
          {onStep && (
            <>
              <Tooltip title="Dòng trước (↑)">
                <Button
                  type="text"
                  icon={<UpOutlined />}
                  aria-label="Dòng trước"
                  onClick={() => onStep(-1)}
                />
              </Tooltip>
              <Tooltip title="Dòng sau (↓)">
                <Button type="text" icon={<DownOutlined />} aria-label="Dòng sau" onClick={() => onStep(1)} />
              </Tooltip>
            </>
          )}
          {page && (
            <Tooltip title="Mở trang riêng (Alt+Enter)">
              <Button
                type="text"
                icon={<ExpandOutlined />}
                aria-label="Mở trang riêng"
                onClick={() => void navigate(page)}
              />
            </Tooltip>
          )}
          <Tooltip title="Đóng (Esc)">
            <Button type="text" icon={<CloseOutlined />} aria-label="Đóng" onClick={onClose} />
          </Tooltip>
        </div>
      </header>
      <div className="side-panel-body">{children}</div>
      {foot !== undefined && <footer>{foot}</footer>}
    </aside>
  )
}

interface PanelActs {
  readonly onClose: () => void
  readonly onStep: ((step: 1 | -1) => void) | undefined
  readonly openPage: (() => void) | '' | undefined
}

function actOf(event: KeyboardEvent, acts: PanelActs): (() => void) | undefined {
  const { onStep, onClose, openPage } = acts
  if (event.key === 'Escape') return onClose
  if (event.key === 'Enter' && event.altKey) return openPage || undefined
  // inside a field the arrows belong to the field
  const inField =
    event.target instanceof Element &&
    event.target.closest(
      'input, textarea, select, [role=combobox], [role=listbox], [role=menu], [role=tab], [role=radiogroup]',
    ) !== null
  if (inField || onStep === undefined || event.ctrlKey || event.altKey) return undefined
  if (event.key === 'ArrowDown') return () => onStep(1)
  return event.key === 'ArrowUp' ? () => onStep(-1) : undefined
}
