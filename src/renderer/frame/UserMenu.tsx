import { DownOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { roleLabels } from '../../shared/rpc/base.ts'
import { ChangePassword } from '../accounts/ChangePassword.tsx'
import { ActMenu } from './ActMenu.tsx'
import { useSession } from './session.ts'
import { useLock } from './use-lock.ts'

/** The person who is in: lock, password, the look of the screen. */
export function UserMenu() {
  const { me } = useSession()
  const lock = useLock()
  const navigate = useNavigate()
  const [changing, setChanging] = useState(false)
  const items = [
    { key: 'lock', label: 'Khóa sổ', extra: 'Ctrl+L', onClick: lock },
    { key: 'password', label: 'Đổi mật khẩu', onClick: () => setChanging(true) },
    { key: 'look', label: 'Giao diện', onClick: () => void navigate('/cai-dat?muc=giao-dien') },
  ]
  return (
    <>
      <ActMenu menu={{ items }} placement="bottomRight">
        <button type="button" className="frame-title-user" aria-haspopup="menu">
          <span className="frame-title-user-name">{me.fullName}</span>
          <span className="quiet">({roleLabels[me.role].toLocaleLowerCase('vi')})</span>
          <DownOutlined />
        </button>
      </ActMenu>
      {changing && <ChangePassword close={() => setChanging(false)} />}
    </>
  )
}
