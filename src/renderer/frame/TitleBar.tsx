import { MenuOutlined, SearchOutlined } from '@ant-design/icons'
import { useSession } from './session.ts'
import { UserMenu } from './UserMenu.tsx'

interface TitleBarProps {
  readonly openPalette: () => void
  readonly toggleNavigation: () => void
  readonly navigationOpen: boolean
}

/** Whose register this is, the way to anything in it, and who is in. */
export function TitleBar({ openPalette, toggleNavigation, navigationOpen }: TitleBarProps) {
  const { commune } = useSession()
  return (
    <header className="frame-title">
      <button
        type="button"
        className="frame-title-rooms"
        onClick={toggleNavigation}
        aria-expanded={navigationOpen}
      >
        <MenuOutlined /> Mục lục
      </button>
      <div className="frame-title-name">
        <strong>Nhịp Cầu</strong>
        <span className="frame-title-commune" title={commune}>
          {commune}
        </span>
      </div>
      <button
        type="button"
        className="frame-title-search"
        onClick={openPalette}
        aria-keyshortcuts="Control+K"
      >
        <SearchOutlined />
        <span>Tìm người, chi bộ, hồ sơ…</span>
        <kbd>Ctrl+K</kbd>
      </button>
      <UserMenu />
    </header>
  )
}
