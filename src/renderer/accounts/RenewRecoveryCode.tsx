import { Button } from 'antd'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { client } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { RecoveryCode } from './RecoveryCode.tsx'

/** A new paper for the safe, when the old one was lost or seen by somebody who has left. */
export function RenewRecoveryCode() {
  const [asking, setAsking] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const renew = async (): Promise<void> => {
    // not through the cache of queries: the code is kept nowhere but on this page
    setCode((await client.accounts.renewRecoveryCode()).recoveryCode)
  }
  return (
    <div className="form-field">
      <span className="form-field-label">Mã khôi phục</span>
      <div>
        <Button onClick={() => setAsking(true)}>Đổi mã khôi phục</Button>
      </div>
      {asking && (
        <ConfirmAct
          title="Đổi mã khôi phục của sổ"
          verb="Đổi mã"
          destructive={false}
          act={renew}
          close={() => setAsking(false)}
        >
          Mã mới hiện một lần để in. Mã cũ không mở được sổ nữa, nhưng vẫn mở được các bản sao lưu đã làm
          trước đó: giữ tờ mã cũ cho đến khi các bản sao lưu ấy hết hạn.
        </ConfirmAct>
      )}
      {code !== null &&
        createPortal(
          <div className="code-over" role="dialog" aria-modal="true" aria-label="Mã khôi phục">
            <RecoveryCode
              code={code}
              done="Mã khôi phục đã đổi."
              goOnLabel="Về cài đặt"
              goOn={() => setCode(null)}
            />
          </div>,
          document.body,
        )}
    </div>
  )
}
