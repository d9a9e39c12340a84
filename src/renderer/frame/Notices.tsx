import { WarningOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { useSession } from './session.ts'
import './notices.css'

/** Red lines over every page, until what they say is put right; and to whom the register is limited. */
export function Notices() {
  const { notices, me } = useSession()
  return (
    <>
      {notices.map(({ kind, sentence }) => (
        <div key={kind} className="frame-notice" role="alert">
          <span>
            <WarningOutlined /> {sentence}
          </span>
          <Link to="/sao-luu">Mở mục Sao lưu</Link>
        </div>
      ))}
      {me.cells !== undefined && (
        <div className="frame-limited" role="note">
          Tài khoản này chỉ xem: {me.cells.map(({ name }) => name).join(', ')}. Mọi danh sách và con số chỉ
          tính trong phạm vi đó.
        </div>
      )}
    </>
  )
}
