import { PrinterOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useEffect, useState } from 'react'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { today } from '../frame/as-of.ts'
import { Doorstep } from './Doorstep.tsx'

interface RecoveryCodeProps {
  readonly code: string
  /** What has just happened: "Sổ đã được tạo." */
  readonly done: string
  /** The verb of the way on. */
  readonly goOnLabel: string
  readonly goOn: () => void
}

/** Shown once: without this paper the last forgotten password is the end of the register. */
export function RecoveryCode({ code, done, goOnLabel, goOn }: RecoveryCodeProps) {
  const [kept, setKept] = useState(false)
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])
  return (
    <Doorstep
      title="Mã khôi phục"
      lead={`${done} Mã này mở được sổ khi quên mật khẩu và chỉ hiện một lần. In ra, cho vào phong bì, cất nơi để tài liệu mật; không chụp ảnh, không gửi qua mạng.`}
    >
      <p className="recovery-code figures">{code}</p>
      <p className="print-only">Mã khôi phục sổ Nhịp Cầu, in ngày {formatDay(today())}.</p>
      <div className="stack no-print">
        <div>
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            In mã
          </Button>
        </div>
        <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
          Đã in và cất mã
        </Checkbox>
        <div>
          <Button type="primary" disabled={!kept} onClick={goOn}>
            {goOnLabel}
          </Button>
        </div>
      </div>
    </Doorstep>
  )
}
