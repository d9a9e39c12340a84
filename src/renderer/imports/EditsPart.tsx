import { Alert, Checkbox, Input } from 'antd'
import { useId } from 'react'
import { comparedWords, type EditsPreview } from '../../shared/imports/edits.ts'
import { describeMoment } from '../frame/moment.ts'
import { EditTable } from './EditTable.tsx'
import type { EditChoice } from './use-edit-choice.ts'
import type { Import } from './use-import.ts'

interface EditsPartProps {
  readonly edits: EditsPreview
  readonly choice: EditChoice
  readonly load: Import
}

/** A list that was handed out and came back: when it went out, what blank cells mean, and every change. */
export function EditsPart({ edits, choice, load }: EditsPartProps) {
  const id = useId()
  const compared = comparedWords(edits, (at) => describeMoment(at, new Date()))
  return (
    <>
      {edits.textsKept ? (
        <p className="quiet edits-head">{compared}</p>
      ) : (
        <Alert type="warning" showIcon title={compared} />
      )}
      <Checkbox
        checked={edits.emptyErases}
        disabled={load.busy}
        onChange={(event) => void load.readAgain({ emptyErases: event.target.checked })}
      >
        Ô để trống trong tệp nghĩa là xóa giá trị trong sổ (không đánh dấu: giữ như trong sổ)
      </Checkbox>
      {choice.asksReason && (
        <div className="form-field">
          <Alert
            type="warning"
            showIcon
            title="Có chỗ sửa chưa đúng quy định. Ghi lý do, số và ngày văn bản làm căn cứ; hoặc bỏ đánh dấu các chỗ đó."
          />
          <label htmlFor={id}>
            Lý do vẫn ghi<span className="form-field-required"> (bắt buộc)</span>
          </label>
          <Input.TextArea
            id={id}
            value={choice.reason}
            onChange={(event) => choice.setReason(event.target.value)}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
          />
        </div>
      )}
      {edits.rows.length === 0 ? <p>Không có ô nào khác với sổ.</p> : <EditTable choice={choice} />}
    </>
  )
}
