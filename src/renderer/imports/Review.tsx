import { CheckCircleOutlined, CloseCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import { Alert, Button, Segmented } from 'antd'
import { useState } from 'react'
import { type ImportPreview, importKindLabels } from '../../shared/imports/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { useFooterNote } from '../frame/footer-note.ts'
import { describeMoment } from '../frame/moment.ts'
import { EditsPart } from './EditsPart.tsx'
import { FontsPart } from './FontsPart.tsx'
import { ListSender } from './ListSender.tsx'
import { MappingTable } from './MappingTable.tsx'
import { missingFields, withField } from './mapping.ts'
import { ProblemTable } from './ProblemTable.tsx'
import { QuestionsPart } from './QuestionsPart.tsx'
import { RejectsButton } from './RejectsButton.tsx'
import { SampleTable } from './SampleTable.tsx'
import type { EditChoice } from './use-edit-choice.ts'
import { useFocusOnArrival } from './use-focus-on-arrival.ts'
import type { Import } from './use-import.ts'
import { countOf } from './words.ts'

interface ReviewProps {
  readonly preview: ImportPreview
  readonly load: Import
  readonly choice: EditChoice
}

/** What was found in the file, before anything is written. */
export function Review({ preview, load, choice }: ReviewProps) {
  const {
    accepted,
    rejected,
    duplicates,
    problems,
    problemsInAll,
    duplicateRows,
    warnings,
    edits,
    questions,
    fonts,
  } = preview
  const { busy } = load
  const compared = edits === null ? 0 : edits.rows.length + edits.unchanged
  useFooterNote(accepted + rejected + duplicates + compared, 0)
  const missing = missingFields(preview)
  const [part, setPart] = useState(
    edits !== null ? 'edits' : missing.length === 0 && rejected > 0 ? 'rejected' : 'columns',
  )
  const top = useFocusOnArrival()
  const remap = (index: number, field: string | null): void => {
    if (!busy) void load.readAgain({ mapping: withField(preview.columns, index, field) })
  }
  const matched = preview.columns.filter(({ field }) => field !== null).length
  const parts = [
    ...(edits === null
      ? []
      : [
          {
            value: 'edits',
            label: `Chỗ sửa (${formatCount(choice.takenCells)})`,
            content: <EditsPart edits={edits} choice={choice} load={load} />,
          },
        ]),
    {
      value: 'columns',
      label: `Cột trong tệp (${matched}/${preview.columns.length})`,
      content: (
        <>
          {edits === null && <ListSender preview={preview} load={load} />}
          <MappingTable preview={preview} remap={remap} />
        </>
      ),
    },
    ...(rejected === 0
      ? []
      : [
          {
            value: 'rejected',
            label: `Bị loại (${formatCount(rejected)})`,
            content: (
              <ProblemTable label="Các chỗ làm dòng bị loại" problems={problems} inAll={problemsInAll} />
            ),
          },
        ]),
    ...(fonts.length === 0
      ? []
      : [
          {
            value: 'fonts',
            label: `Phông chữ (${formatCount(fonts.length)})`,
            content: <FontsPart fonts={fonts} />,
          },
        ]),
    ...(questions.length === 0
      ? []
      : [
          {
            value: 'questions',
            label: `Cần trả lời (${formatCount(questions.length)})`,
            content: <QuestionsPart kind={preview.kind} questions={questions} load={load} />,
          },
        ]),
    ...(duplicates === 0
      ? []
      : [
          {
            value: 'duplicates',
            label: `Nghi trùng (${formatCount(duplicates)})`,
            content: (
              <ProblemTable
                label="Các dòng nghi trùng"
                problems={duplicateRows}
                inAll={duplicateRows.length}
              />
            ),
          },
        ]),
    ...(warnings.length === 0
      ? []
      : [
          {
            value: 'warnings',
            label: `Lưu ý (${formatCount(warnings.length)})`,
            content: <ProblemTable label="Lưu ý khi đọc tệp" problems={warnings} inAll={warnings.length} />,
          },
        ]),
    { value: 'sample', label: 'Các dòng đầu', content: <SampleTable preview={preview} /> },
  ]
  const shown = parts.find(({ value }) => value === part) ?? parts[0]
  return (
    <>
      <div className="row-spread" ref={top} tabIndex={-1}>
        <span>
          <strong>{preview.fileName}</strong>
          <span className="quiet">
            {' '}
            · {importKindLabels[preview.kind]} · trang tính “{preview.sheet}”, tiêu đề ở dòng{' '}
            {preview.headerRow}
          </span>
        </span>
        <Button onClick={load.startAgain} disabled={busy}>
          Chọn tệp khác
        </Button>
      </div>
      <ul className="import-counts figures" aria-label="Kết quả đọc tệp">
        {edits !== null && (
          <li className={choice.takenRows > 0 ? 'state-good' : 'quiet'}>
            <CheckCircleOutlined /> <strong>{formatCount(choice.takenRows)} hồ sơ</strong> sẽ sửa,{' '}
            {formatCount(edits.unchanged)} dòng như trong sổ
          </li>
        )}
        <li className={edits === null || accepted > 0 ? 'state-good' : 'quiet'}>
          <CheckCircleOutlined /> <strong>{countOf(preview.kind, accepted)}</strong>{' '}
          {edits === null ? 'sẽ ghi' : 'mới sẽ ghi'}
        </li>
        <li className={rejected > 0 ? 'state-overdue' : 'quiet'}>
          <CloseCircleOutlined /> <strong>{formatCount(rejected)}</strong> dòng bị loại
        </li>
        <li className={duplicates > 0 ? 'state-attention' : 'quiet'}>
          <QuestionCircleOutlined /> <strong>{formatCount(duplicates)}</strong> dòng nghi trùng, không ghi
        </li>
        {rejected + duplicates > 0 && (
          <li>
            <RejectsButton session={preview.session} />
          </li>
        )}
      </ul>
      {preview.continues !== null && (
        <Alert
          type="info"
          showIcon
          title={`Tệp này nối tiếp lần nhập “${preview.continues.fileName}” lúc ${describeMoment(preview.continues.at, new Date())}: các dòng ghi thêm thuộc lần nhập đó, hoàn tác thì hoàn tác cả.`}
        />
      )}
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`Chưa có cột nào được nhận là ${missing.map((label) => `“${label}”`).join(', ')}. Chọn cột ở phần Cột trong tệp.`}
        />
      )}
      {fonts.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={`${formatCount(fonts.length)} cột viết bằng ${fonts[0]?.written ?? 'phông cũ'} được đọc sang Unicode; tệp giữ nguyên. Xem chữ trước và sau ở phần Phông chữ rồi mới ghi.`}
        />
      )}
      <Segmented
        className="import-parts"
        aria-label="Phần xem trước"
        value={shown?.value ?? ''}
        options={parts.map(({ value, label }) => ({ value, label }))}
        onChange={setPart}
      />
      {shown?.content}
    </>
  )
}
