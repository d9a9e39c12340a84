import { useMutation, useQueryClient } from '@tanstack/react-query'
import { AutoComplete, Button, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { BringBack } from './BringBack.tsx'
import { Doorstep } from './Doorstep.tsx'
import { Recover } from './Recover.tsx'

const LAST_LOGIN = 'nhip-cau:login'

interface UnlockProps {
  readonly commune: string
  readonly logins: readonly string[]
}

/** The lock: name and password, Enter opens. */
export function Unlock({ commune, logins }: UnlockProps) {
  const [login, setLogin] = useState(() => firstLogin(logins))
  const [password, setPassword] = useState('')
  const [way, setWay] = useState<'password' | 'code' | 'backup'>('password')
  const passwordBox = useRef<InputRef>(null)
  const queries = useQueryClient()
  const unlock = useMutation(
    rpc.accounts.unlock.mutationOptions({
      onSuccess: () => {
        localStorage.setItem(LAST_LOGIN, login)
        return queries.invalidateQueries()
      },
      onError: () => passwordBox.current?.focus({ cursor: 'all' }),
    }),
  )
  useEffect(() => {
    passwordBox.current?.focus()
  }, [])
  const back = () => setWay('password')
  if (way === 'code') return <Recover login={login} logins={logins} back={back} />
  if (way === 'backup') return <BringBack login={login} back={back} />
  return (
    <Doorstep title={commune} lead="Sổ đang khóa. Nhập mật khẩu để mở.">
      <form
        className="unlock"
        aria-label="Mở sổ"
        onSubmit={(event) => {
          event.preventDefault()
          unlock.mutate({ login, password })
        }}
      >
        <div className="form-field">
          <label htmlFor="unlock-login">Tên đăng nhập</label>
          <AutoComplete
            id="unlock-login"
            value={login}
            onChange={setLogin}
            options={logins.map((value) => ({ value }))}
            maxLength={40}
          />
        </div>
        <div className="form-field">
          <label htmlFor="unlock-password">Mật khẩu</label>
          <Input.Password
            id="unlock-password"
            ref={passwordBox}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            autoComplete="current-password"
            maxLength={200}
          />
        </div>
        {unlock.isError && <ProblemBox error={unlock.error} />}
        <div className="row">
          <Button type="primary" htmlType="submit" loading={unlock.isPending}>
            Mở sổ
          </Button>
          <Button type="link" onClick={() => setWay('code')}>
            Quên mật khẩu
          </Button>
          <Button type="link" onClick={() => setWay('backup')}>
            Sổ hỏng, mở từ bản sao lưu
          </Button>
        </div>
      </form>
    </Doorstep>
  )
}

function firstLogin(logins: readonly string[]): string {
  const last = localStorage.getItem(LAST_LOGIN) ?? ''
  return logins.includes(last) ? last : (logins[0] ?? '')
}
