import { Button, Upload } from 'antd'
import type { NamedBytes } from '../../shared/vocabulary/named-bytes.ts'

interface ChooseIssuedProps {
  readonly words: string
  readonly primary?: boolean
  readonly running: boolean
  readonly choose: (file: NamedBytes) => void
}

/** A button that asks for one .xlsx. What it is, the engine judges by its bytes. */
export function ChooseIssued({ words, primary = false, running, choose }: ChooseIssuedProps) {
  return (
    <Upload
      accept=".xlsx,.xlsm,.xls"
      maxCount={1}
      fileList={[]}
      disabled={running}
      beforeUpload={(file) => {
        choose(file)
        return false
      }}
    >
      <Button type={primary ? 'primary' : 'default'} loading={running}>
        {words}
      </Button>
    </Upload>
  )
}
