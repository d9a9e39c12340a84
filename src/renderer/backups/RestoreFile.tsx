import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import type { BackupOwner } from '../../shared/backups/contract.ts'
import { rpc } from '../client/client.ts'
import { errorCode } from '../client/explain-error.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { BackupFileBox } from './BackupFileBox.tsx'
import { OwnerFields } from './OwnerFields.tsx'

/** A copy brought along on a stick or from another PC. */
export function RestoreFile({ close }: { close: () => void }) {
  const { message } = App.useApp()
  const [file, setFile] = useState<File | null>(null)
  const [owner, setOwner] = useState<BackupOwner | null>(null)
  const restore = useMutation(
    rpc.backups.restoreFile.mutationOptions({
      onSuccess: () => void message.success('Đã khôi phục từ tệp. Bản ngay trước đó nằm trong danh sách.'),
    }),
  )
  const bring = async (): Promise<void> => {
    if (file === null) return
    try {
      await restore.mutateAsync(owner === null ? { file } : { file, owner })
    } catch (error) {
      if (errorCode(error) === 'WRONG_PASSWORD' && owner === null) setOwner({ login: '', password: '' })
      throw error
    }
  }
  return (
    <ConfirmAct
      title="Khôi phục từ tệp mang đến"
      verb="Khôi phục"
      ready={file !== null}
      act={bring}
      close={close}
    >
      <BackupFileBox file={file} choose={setFile} />
      {owner !== null && <OwnerFields owner={owner} change={setOwner} />}
      <p>
        Tệp được kiểm tra trước; tệp hỏng hoặc không phải sổ này thì sổ giữ nguyên. Trước khi khôi phục,
        chương trình giữ một bản của sổ như hiện nay.
      </p>
    </ConfirmAct>
  )
}
