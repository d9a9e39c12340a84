import { Button, Table, type TableProps } from 'antd'
import type { AccountRow } from '../../shared/accounts/contract.ts'
import { roleLabels } from '../../shared/rpc/base.ts'
import { dayFromDate, formatDay } from '../../shared/vocabulary/day.ts'
import { roleMeanings } from './role-words.ts'

interface AccountTableProps {
  readonly accounts: readonly AccountRow[]
  readonly loading: boolean
  /** The one who is in: nobody ends the account being used. */
  readonly me: number
  readonly onChange: (account: AccountRow) => void
  readonly onPassword: (account: AccountRow) => void
  readonly onDisable: (account: AccountRow) => void
}

function stateOf({ disabledAt, hasPassword }: AccountRow): string {
  if (disabledAt !== null) return `Đã ngừng từ ${formatDay(dayFromDate(new Date(disabledAt)))}`
  return hasPassword ? 'Đang dùng' : 'Chưa có mật khẩu, chưa đăng nhập được'
}

/** Everybody who has or had an account. */
export function AccountTable({ accounts, loading, me, ...acts }: AccountTableProps) {
  const columns: NonNullable<TableProps<AccountRow>['columns']> = [
    { key: 'fullName', title: 'Họ và tên', width: '14rem', render: (_, { fullName }) => fullName },
    { key: 'login', title: 'Tên đăng nhập', width: '9rem', render: (_, { login }) => login },
    {
      key: 'role',
      title: 'Vai trò',
      render: (_, { role, cells }) => (
        <>
          {roleLabels[role]}
          <div className="quiet">{roleMeanings[role]}</div>
          {cells.length > 0 && (
            <div className="quiet">Chỉ xem: {cells.map((cell) => cell.name).join(', ')}</div>
          )}
        </>
      ),
    },
    { key: 'state', title: 'Trạng thái', width: '13rem', render: (_, account) => stateOf(account) },
    {
      key: 'acts',
      title: <span className="unseen">Việc</span>,
      width: '18rem',
      render: (_, account) => (
        <div className="row nowrap">
          {account.disabledAt === null && (
            <Button size="small" onClick={() => acts.onChange(account)}>
              Sửa
            </Button>
          )}
          {account.id !== me && (
            <Button size="small" onClick={() => acts.onPassword(account)}>
              {account.disabledAt === null ? 'Đặt mật khẩu' : 'Mở lại'}
            </Button>
          )}
          {account.disabledAt === null && account.id !== me && (
            <Button size="small" onClick={() => acts.onDisable(account)}>
              Ngừng
            </Button>
          )}
        </div>
      ),
    },
  ]
  return (
    <section className="register-table" aria-label="Tài khoản">
      <Table<AccountRow>
        columns={columns}
        dataSource={[...accounts]}
        rowKey="id"
        loading={{ spinning: loading, delay: 200 }}
        pagination={false}
        locale={{ emptyText: ' ' }}
        // narrower than this it scrolls sideways; wider, the words on the role wrap
        scroll={{ x: '64rem' }}
      />
    </section>
  )
}
