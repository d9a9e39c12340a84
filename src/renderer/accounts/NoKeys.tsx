import { Button } from 'antd'
import { useState } from 'react'
import { BringBack } from './BringBack.tsx'
import { Doorstep } from './Doorstep.tsx'

interface NoKeysProps {
  /** What is wrong with the key file. */
  readonly sentence: string
  readonly retry: () => void
}

/** The register is there and its keys are not: they are in every backup. */
export function NoKeys({ sentence, retry }: NoKeysProps) {
  const [bringing, setBringing] = useState(false)
  if (bringing) return <BringBack login="" back={() => setBringing(false)} />
  return (
    <Doorstep title="Chưa mở được sổ" lead={sentence}>
      <p>
        Mỗi bản sao lưu đều kèm khóa. Mở từ một bản sao lưu của sổ này thì chương trình lấy lại khóa; những
        việc ghi sau ngày sao lưu vẫn còn trong sổ.
      </p>
      <div className="row">
        <Button type="primary" onClick={() => setBringing(true)}>
          Mở từ bản sao lưu
        </Button>
        <Button onClick={retry}>Thử lại</Button>
      </div>
    </Doorstep>
  )
}
