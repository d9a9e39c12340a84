import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { AccountRow } from '../../shared/accounts/contract.ts'
import { AddAccount, ChangeAccount, GivePassword } from '../accounts/AccountForms.tsx'
import { AccountTable } from '../accounts/AccountTable.tsx'
import { IdleLockSetting } from '../accounts/IdleLockSetting.tsx'
import { RenewRecoveryCode } from '../accounts/RenewRecoveryCode.tsx'
import { useAccountActs } from '../accounts/use-account-acts.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { useSession } from '../frame/session.ts'
import { SightSetting } from '../inspections/SightSetting.tsx'

type Doing =
  | { readonly what: 'add' }
  | { readonly what: 'change' | 'password' | 'disable'; readonly account: AccountRow }

/** Who may open the register, and as what; administrators only. */
export function AccountsSettingsPart() {
  const { me } = useSession()
  const [doing, setDoing] = useState<Doing | null>(null)
  const accounts = useQuery(rpc.accounts.list.queryOptions())
  const { disable } = useAccountActs()
  const close = () => setDoing(null)
  return (
    <>
      <div className="stack wide">
        <div className="row-spread">
          <span className="quiet">Mỗi người một tài khoản; lịch sử ghi tên người làm.</span>
          <Button onClick={() => setDoing({ what: 'add' })}>Thêm tài khoản</Button>
        </div>
        {accounts.isError && <ProblemBox error={accounts.error} retry={() => void accounts.refetch()} />}
        <AccountTable
          accounts={accounts.data ?? []}
          loading={accounts.isPending}
          me={me.id}
          onChange={(account) => setDoing({ what: 'change', account })}
          onPassword={(account) => setDoing({ what: 'password', account })}
          onDisable={(account) => setDoing({ what: 'disable', account })}
        />
      </div>
      <div className="form-fields">
        <IdleLockSetting />
        <RenewRecoveryCode />
        <SightSetting />
      </div>
      {doing?.what === 'add' && <AddAccount close={close} />}
      {doing?.what === 'change' && <ChangeAccount account={doing.account} close={close} />}
      {doing?.what === 'password' && <GivePassword account={doing.account} close={close} />}
      {doing?.what === 'disable' && (
        <ConfirmAct
          title={`Ngừng tài khoản ${doing.account.login} của ${doing.account.fullName}`}
          verb="Ngừng"
          act={() => disable({ id: doing.account.id })}
          close={close}
        >
          Mật khẩu của tài khoản này không mở được sổ nữa. Những gì đã nhập và lịch sử vẫn còn nguyên. Có thể
          mở lại bất cứ lúc nào bằng mật khẩu mới.
        </ConfirmAct>
      )}
    </>
  )
}
