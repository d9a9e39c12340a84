import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { BackupFileBox } from './BackupFileBox.tsx'

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
      <BackupFileBox file={file} choose={setFile} />
      <p>
        Tệp được kiểm tra trước; tệp hỏng hoặc không phải sổ này thì sổ giữ nguyên. Trước khi khôi phục,
        chương trình giữ một bản của sổ như hiện nay.
      </p>
    </ConfirmAct>
  )
}
