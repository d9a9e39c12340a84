import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { useShownFooterNote } from './footer-note.ts'
import { describeBackup } from './moment.ts'
import { useSession } from './session.ts'

/** Rows, chosen rows, and whether the last backup holds. */
export function Footer() {
  const { lastBackup } = useSession()
  const note = useShownFooterNote()
  const good = lastBackup?.ok === true
  return (
    <footer className="frame-footer figures">
      <span role="status">
        {note !== null && `${formatCount(note.rows)} dòng`}
        {note !== null && note.chosen > 0 && ` · đã chọn ${formatCount(note.chosen)}`}
      </span>
      <Link to="/sao-luu" className={good ? 'state-good' : 'state-attention'}>
        {good ? <CheckCircleOutlined /> : <WarningOutlined />} {describeBackup(lastBackup, new Date())}
      </Link>
    </footer>
  )
}
