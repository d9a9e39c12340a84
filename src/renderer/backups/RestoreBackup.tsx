import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import type { Backup } from '../../shared/backups/contract.ts'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { describeMoment } from '../frame/moment.ts'
import { describeCounts, formatSize, reasonLabels } from './words.ts'

/** Shows what a copy holds before the register goes back to it. */
export function RestoreBackup({ backup, close }: { backup: Backup; close: () => void }) {
  const { message } = App.useApp()
  const restore = useMutation(
    rpc.backups.restore.mutationOptions({
      onSuccess: () =>
        void message.success('Đã khôi phục. Bản ngay trước khi khôi phục cũng nằm trong danh sách.'),
    }),
  )
  return (
    <ConfirmAct
      title={`Khôi phục sổ về ${describeMoment(backup.at, new Date())}`}
      verb="Khôi phục"
      act={() => restore.mutateAsync({ name: backup.name })}
      close={close}
    >
      <dl className="backups-preview">
        <div>
          <dt>Có trong bản này</dt>
          <dd>{describeCounts(backup)}</dd>
        </div>
        <div>
          <dt>Lý do sao lưu</dt>
          <dd>{reasonLabels[backup.reason]}</dd>
        </div>
        <div>
          <dt>Dung lượng</dt>
          <dd>{formatSize(backup.size)}</dd>
        </div>
      </dl>
      <p>
        Mọi thay đổi sau lúc đó sẽ không còn trong sổ. Trước khi khôi phục, chương trình giữ một bản của sổ
        như hiện nay; muốn quay lại thì khôi phục bản đó.
      </p>
    </ConfirmAct>
  )
}
