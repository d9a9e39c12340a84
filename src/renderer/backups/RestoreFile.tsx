import { useMutation } from '@tanstack/react-query'
import { App, Upload } from 'antd'
import { useState } from 'react'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { describeMoment } from '../frame/moment.ts'
import { formatSize } from './words.ts'

/** A copy brought along on a stick or from another PC. */
export function RestoreFile({ close }: { close: () => void }) {
  const { message } = App.useApp()
  const [file, setFile] = useState<File | null>(null)
  const restore = useMutation(
    rpc.backups.restoreFile.mutationOptions({
      onSuccess: () => void message.success('Đã khôi phục từ tệp. Bản ngay trước đó nằm trong danh sách.'),
    }),
  )
  return (
    <ConfirmAct
      title="Khôi phục từ tệp mang đến"
      verb="Khôi phục"
      ready={file !== null}
      act={async () => file !== null && restore.mutateAsync({ file })}
      close={close}
    >
      <Upload.Dragger
        maxCount={1}
        fileList={[]}
        beforeUpload={(chosen) => {
          setFile(chosen)
          return false
        }}
      >
        {file === null ? (
          <p>Kéo tệp sao lưu vào đây hoặc bấm để chọn</p>
        ) : (
          <p>
            <strong>{file.name}</strong>
            <br />
            {formatSize(file.size)}, sửa lần cuối{' '}
            {describeMoment(new Date(file.lastModified).toISOString(), new Date())}
          </p>
        )}
      </Upload.Dragger>
      <p>
        Tệp được kiểm tra trước; tệp hỏng hoặc không phải sổ này thì sổ giữ nguyên. Trước khi khôi phục,
        chương trình giữ một bản của sổ như hiện nay.
      </p>
    </ConfirmAct>
  )
}
