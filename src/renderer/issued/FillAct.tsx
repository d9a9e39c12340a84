import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { IssuedWorkbook } from '../../shared/issued/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { Dialog } from '../frame/Dialog.tsx'

interface FillActProps {
  readonly workbook: IssuedWorkbook
  readonly problems: readonly string[]
  readonly running: boolean
  readonly fill: (recount: boolean) => void
}

/** Fills at once; a file with formulas first says what becomes of them. */
export function FillAct({ workbook, problems, running, fill }: FillActProps) {
  const [asking, setAsking] = useState(false)
  const [recount, setRecount] = useState(false)
  const { formulas, fields } = workbook
  return (
    <>
      <Button
        type="primary"
        loading={running}
        disabled={fields.length === 0 || problems.length > 0}
        onClick={() => (formulas === 0 ? fill(false) : setAsking(true))}
      >
        Điền và tải về
      </Button>
      <Dialog
        open={asking}
        title="Tệp có công thức của cấp trên"
        okText="Điền"
        cancelText="Thôi"
        onOk={() => {
          setAsking(false)
          fill(recount)
        }}
        onCancel={() => setAsking(false)}
        width="min(36rem, 92vw)"
      >
        <div className="stack">
          <p>
            Tệp có {formatCount(formulas)} ô công thức, giữ nguyên như cấp trên gửi. Sau khi điền, mở tệp bằng
            Excel, bấm <kbd>Ctrl</kbd> <kbd>Alt</kbd> <kbd>F9</kbd> để Excel tính lại, xem các tổng rồi lưu
            trước khi gửi.
          </p>
          <Checkbox checked={recount} onChange={(event) => setRecount(event.target.checked)}>
            Cho Excel tự tính lại khi mở (thêm một dấu vào phần chung của tệp; không tích thì mọi phần ngoài ô
            đã gắn giữ nguyên từng byte)
          </Checkbox>
        </div>
      </Dialog>
    </>
  )
}
