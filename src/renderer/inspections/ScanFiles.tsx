import { PaperClipOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { type FileRow, scanRule } from '../../shared/inspections/files.ts'
import { formatSize } from '../backups/words.ts'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { saveFile } from '../client/save-file.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { useMay } from '../frame/session.ts'

interface ScanFilesProps {
  readonly to: { readonly kind: 'document' | 'remedy'; readonly id: number }
  readonly files: readonly FileRow[]
  readonly mayChange: boolean
}

/** Scans that lie encrypted inside the register: open one, add one, take one out. */
export function ScanFiles({ to, files, mayChange }: ScanFilesProps) {
  const { message } = App.useApp()
  const may = useMay()
  const chooser = useRef<HTMLInputElement>(null)
  const [dropping, setDropping] = useState<FileRow | null>(null)
  const told = (error: unknown) => void message.error(explainError(error), 8)
  const open = useMutation(
    rpc.inspections.file.mutationOptions({
      meta: { refreshes: true },
      onSuccess: (file) => saveFile(file),
      onError: told,
    }),
  )
  const add = useMutation(
    rpc.inspections.addFile.mutationOptions({
      onSuccess: () => void message.success('Đã lưu tệp quét trong sổ.'),
      onError: told,
    }),
  )
  const drop = useMutation(rpc.inspections.dropFile.mutationOptions())
  return (
    <div className="scans">
      {files.map((file) => (
        <span key={file.id} className="scan">
          <PaperClipOutlined />{' '}
          {may.export ? (
            <button type="button" className="link-button" onClick={() => open.mutate({ id: file.id })}>
              {file.name}
            </button>
          ) : (
            file.name
          )}
          <span className="quiet"> {formatSize(file.size)}</span>
          {mayChange && (
            <Button
              size="small"
              type="text"
              onClick={() => setDropping(file)}
              aria-label={`Bỏ tệp ${file.name}`}
            >
              Bỏ
            </Button>
          )}
        </span>
      ))}
      {mayChange && (
        <>
          <input
            ref={chooser}
            type="file"
            hidden
            accept=".pdf,.jpg,.jpeg,.png"
            aria-label="Chọn tệp quét"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              event.target.value = ''
              if (file !== undefined) add.mutate({ to: { ...to }, file })
            }}
          />
          <Button
            size="small"
            title={scanRule}
            loading={add.isPending}
            onClick={() => chooser.current?.click()}
          >
            Thêm tệp quét
          </Button>
        </>
      )}
      {dropping !== null && (
        <ConfirmAct
          title={`Bỏ tệp ${dropping.name}`}
          verb="Bỏ tệp"
          act={() => drop.mutateAsync({ id: dropping.id })}
          close={() => setDropping(null)}
        >
          Có thể hoàn tác.
        </ConfirmAct>
      )}
    </div>
  )
}
