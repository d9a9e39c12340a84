import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Radio, Upload } from 'antd'
import { type ImportKind, importKindLabels } from '../../shared/imports/contract.ts'
import { editableKindSchema } from '../../shared/imports/edits.ts'
import { formatSize } from '../backups/words.ts'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { saveFile } from '../client/save-file.ts'
import { HandOutButton } from './HandOutButton.tsx'
import { SenderField } from './SenderField.tsx'
import type { Import } from './use-import.ts'
import { importKinds, kindWords } from './words.ts'

interface ChooseFileProps {
  readonly kind: ImportKind
  readonly chooseKind: (kind: ImportKind) => void
  readonly load: Import
}

/** What kind of list, the empty form for it, and the file. */
export function ChooseFile({ kind, chooseKind, load }: ChooseFileProps) {
  const { message } = App.useApp()
  const template = useMutation(
    rpc.imports.template.mutationOptions({
      onSuccess: saveFile,
      onError: (error) => void message.error(explainError(error)),
    }),
  )
  const { file } = load
  const editable = editableKindSchema.safeParse(kind)
  return (
    <>
      <section className="import-step" aria-labelledby="import-kind">
        <h2 id="import-kind">1. Loại danh sách</h2>
        <Radio.Group
          className="import-kinds"
          value={kind}
          disabled={load.busy}
          aria-labelledby="import-kind"
          onChange={(event) => {
            const chosen = importKinds.find((each) => each === event.target.value)
            if (chosen !== undefined) chooseKind(chosen)
          }}
          options={importKinds.map((each) => ({ value: each, label: importKindLabels[each] }))}
        />
        <p className="quiet import-kind-said" role="status">
          {kindWords[kind].hint}
        </p>
        <p className="row">
          <Button
            icon={<DownloadOutlined />}
            loading={template.isPending}
            onClick={() => template.mutate({ kind })}
          >
            Tải tệp mẫu
          </Button>
          {editable.success && <HandOutButton kind={editable.data} />}
          <span className="quiet">Tệp của đơn vị cũng dùng được, không cần theo tệp mẫu.</span>
        </p>
      </section>
      <section className="import-step" aria-labelledby="import-file">
        <h2 id="import-file">2. Tệp danh sách</h2>
        <div className="import-sender-row">
          <SenderField sender={load.sender} disabled={load.busy} type={load.setSender} />
          <span className="quiet">
            Không bắt buộc. Có ghi thì lần sau tệp của nơi này được ghép cột như đã chọn cho chính nơi đó.
          </span>
        </div>
        <Upload.Dragger
          accept=".xlsx,.xlsm,.xls,.csv,.txt"
          maxCount={1}
          fileList={[]}
          disabled={load.busy}
          beforeUpload={(chosen) => {
            void load.read(chosen, kind)
            return false
          }}
        >
          <p className="import-drop">Kéo tệp .xlsx, .xls hoặc .csv vào đây hoặc bấm để chọn</p>
          <p className="quiet">Tệp được đọc và kiểm tra trước. Chưa ghi gì vào sổ cho đến khi bấm Ghi.</p>
        </Upload.Dragger>
        {file !== null && !load.busy && (
          <p className="row">
            <span>
              Đã chọn <strong>{file.name}</strong> ({formatSize(file.size)}).
            </span>
            <Button onClick={() => void load.read(file, kind)}>Đọc lại tệp này</Button>
          </p>
        )}
      </section>
    </>
  )
}
