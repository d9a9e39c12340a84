import { PrinterOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useEffect, useState } from 'react'
import { formatDay } from '../../shared/vocabulary/day.ts'
import { today } from '../frame/as-of.ts'
import { Doorstep } from './Doorstep.tsx'

/** Shown once, after the register is made: without this paper a forgotten password is the end of the register. */
export function RecoveryCode({ code, goOn }: { code: string; goOn: () => void }) {
  const [kept, setKept] = useState(false)
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])
  return (
    <Doorstep
      title="Mã khôi phục"
      lead="Sổ đã được tạo. Mã này mở được sổ khi quên mật khẩu và chỉ hiện một lần. In ra, cho vào phong bì, cất nơi để tài liệu mật; không chụp ảnh, không gửi qua mạng."
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
            Vào sổ
          </Button>
        </div>
      </div>
    </Doorstep>
  )
}
