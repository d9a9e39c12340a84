import { Input } from 'antd'
import type { BackupOwner } from '../../shared/backups/contract.ts'

interface OwnerFieldsProps {
  readonly owner: BackupOwner
  readonly change: (owner: BackupOwner) => void
}

/** Asked for only when the backup is another register's: its own password proves the right to open it. */
export function OwnerFields({ owner, change }: OwnerFieldsProps) {
  return (
    <div className="stack">
      <p>
        Tệp này là bản sao lưu của một sổ khác. Nhập tên đăng nhập và mật khẩu của sổ đó để thay sổ hiện nay;
        sổ hiện nay được giữ lại thành một bản sao lưu.
      </p>
      <div className="form-field">
        <label htmlFor="owner-login">Tên đăng nhập của sổ đó</label>
        <Input
          id="owner-login"
          value={owner.login}
          maxLength={40}
          onChange={(event) => change({ ...owner, login: event.target.value })}
        />
      </div>
      <div className="form-field">
        <label htmlFor="owner-password">Mật khẩu của sổ đó</label>
        <Input.Password
          id="owner-password"
          value={owner.password}
          maxLength={200}
          onChange={(event) => change({ ...owner, password: event.target.value })}
        />
      </div>
    </div>
  )
}
