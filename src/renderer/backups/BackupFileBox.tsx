import { Upload } from 'antd'
import { describeMoment } from '../frame/moment.ts'
import { formatSize } from './words.ts'

interface BackupFileBoxProps {
  readonly file: File | null
  readonly choose: (file: File) => void
}

/** Where a backup file is dropped or chosen; says which one lies there. */
export function BackupFileBox({ file, choose }: BackupFileBoxProps) {
  return (
    <Upload.Dragger
      maxCount={1}
      fileList={[]}
      beforeUpload={(chosen) => {
        choose(chosen)
        return false
      }}
    >
      {file === null ? (
        <p>Kéo tệp sao lưu (.ncbak) vào đây hoặc bấm để chọn</p>
      ) : (
        <p>
          <strong>{file.name}</strong>
          <br />
          {formatSize(file.size)}, sửa lần cuối{' '}
          {describeMoment(new Date(file.lastModified).toISOString(), new Date())}
        </p>
      )}
    </Upload.Dragger>
  )
}
