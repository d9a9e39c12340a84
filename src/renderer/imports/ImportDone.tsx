import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ImportPreview } from '../../shared/imports/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { RejectsButton } from './RejectsButton.tsx'
import { UndoImport } from './UndoImport.tsx'
import { useFocusOnArrival } from './use-focus-on-arrival.ts'
import type { ImportResult } from './use-import.ts'
import { doneWords, kindWords } from './words.ts'

interface ImportDoneProps {
  readonly preview: ImportPreview
  readonly result: ImportResult
  readonly startAgain: () => void
}

/** What was written, where it is seen, and the way back. */
export function ImportDone({ preview, result, startAgain }: ImportDoneProps) {
  const [undoing, setUndoing] = useState(false)
  const top = useFocusOnArrival()
  const { kind, fileName } = preview
  const { batchId, accepted, changed, rejected, duplicates } = result
  const written = doneWords(kind, accepted, preview.edits === null ? null : changed)
  const left = rejected + duplicates
  return (
    <>
      <Alert
        role="status"
        type="success"
        showIcon
        title={`Đã ghi ${written} từ tệp “${fileName}”.`}
        description={
          left > 0 &&
          `Không ghi ${formatCount(left)} dòng: ${formatCount(rejected)} bị loại, ${formatCount(duplicates)} nghi trùng. Tải tệp các dòng này, sửa rồi nhập lại.`
        }
      />
      <div className="row" ref={top} tabIndex={-1}>
        <Link to={kindWords[kind].address}>{kindWords[kind].list}</Link>
        <Button onClick={startAgain}>Nhập tệp khác</Button>
        {left > 0 && <RejectsButton session={preview.session} />}
        {batchId !== null && <Button onClick={() => setUndoing(true)}>Hoàn tác lần nhập này</Button>}
      </div>
      {undoing && batchId !== null && (
        <UndoImport
          batch={{ id: batchId, kind, fileName, accepted, changed }}
          done={startAgain}
          close={() => setUndoing(false)}
        />
      )}
    </>
  )
}
