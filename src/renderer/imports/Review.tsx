import { CheckCircleOutlined, CloseCircleOutlined, QuestionCircleOutlined } from '@ant-design/icons'
import { Alert, Button, Tabs } from 'antd'
import { type ImportPreview, importKindLabels } from '../../shared/imports/contract.ts'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { useFooterNote } from '../frame/footer-note.ts'
import { MappingTable } from './MappingTable.tsx'
import { missingFields, withField } from './mapping.ts'
import { ProblemTable } from './ProblemTable.tsx'
import { RejectsButton } from './RejectsButton.tsx'
import { SampleTable } from './SampleTable.tsx'
import type { Import } from './use-import.ts'
import { countOf } from './words.ts'

/** What was found in the file, before anything is written. */
export function Review({ preview, load }: { preview: ImportPreview; load: Import }) {
  const { accepted, rejected, duplicates, problems, problemsInAll, duplicateRows, warnings } = preview
  const { file, busy } = load
  useFooterNote(accepted + rejected + duplicates, 0)
  const missing = missingFields(preview)
  const remap = (index: number, field: string | null): void => {
    if (file !== null) void load.read(file, preview.kind, withField(preview.columns, index, field))
  }
  const matched = preview.columns.filter(({ field }) => field !== null).length
  const tabs = [
    {
      key: 'columns',
      label: `Cột trong tệp (${matched}/${preview.columns.length})`,
      children: <MappingTable preview={preview} remap={remap} busy={busy} />,
    },
    ...(rejected === 0
      ? []
      : [
          {
            key: 'rejected',
            label: `Bị loại (${formatCount(rejected)})`,
            children: (
              <ProblemTable label="Các chỗ làm dòng bị loại" problems={problems} inAll={problemsInAll} />
            ),
          },
        ]),
    ...(duplicates === 0
      ? []
      : [
          {
            key: 'duplicates',
            label: `Nghi trùng (${formatCount(duplicates)})`,
            children: (
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
            key: 'warnings',
            label: `Lưu ý (${formatCount(warnings.length)})`,
            children: <ProblemTable label="Lưu ý khi đọc tệp" problems={warnings} inAll={warnings.length} />,
          },
        ]),
    { key: 'sample', label: 'Các dòng đầu', children: <SampleTable preview={preview} /> },
  ]
  return (
    <>
      <div className="row-spread">
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
        <li className="state-good">
          <CheckCircleOutlined /> <strong>{countOf(preview.kind, accepted)}</strong> sẽ ghi
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
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`Chưa có cột nào được nhận là ${missing.map((label) => `“${label}”`).join(', ')}. Chọn cột ở phần Cột trong tệp.`}
        />
      )}
      <Tabs
        key={preview.session}
        defaultActiveKey={missing.length === 0 && rejected > 0 ? 'rejected' : 'columns'}
        items={tabs}
      />
    </>
  )
}
