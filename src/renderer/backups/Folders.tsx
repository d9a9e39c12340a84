import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { BackupKeep } from '../../shared/backups/contract.ts'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { shell } from '../client/shell.ts'
import { useMay } from '../frame/session.ts'
import { Keeping } from './Keeping.tsx'
import { formatSize } from './words.ts'

interface FoldersProps {
  readonly folder: string
  readonly folderIsChosen: boolean
  /** Bytes; null when the folder is not there. */
  readonly free: number | null
  readonly keep: BackupKeep
  readonly secondFolder: string | null
  /** A sentence when the second folder is not there at the moment. */
  readonly problem: string | null
}

/** Where copies go and how many stay; the second place should be a stick that leaves the room. */
export function Folders({ folder, folderIsChosen, free, keep, secondFolder, problem }: FoldersProps) {
  const may = useMay()
  const { message } = App.useApp()
  const told = { onError: (error: unknown) => void message.error(explainError(error)) }
  const first = useMutation(rpc.backups.setFirstFolder.mutationOptions(told))
  const second = useMutation(rpc.backups.setSecondFolder.mutationOptions(told))
  const mayChoose = may.administer && shell !== undefined
  return (
    <dl className="backups-folders">
      <div>
        <dt>Thư mục sao lưu</dt>
        <dd>
          {folder}
          <span className="quiet">{free === null ? '' : `, còn trống ${formatSize(free)}`}</span>
          {free === null && folderIsChosen && (
            <p className="backups-problem">
              ▲ Không thấy thư mục này. Hãy cắm lại ổ đĩa hoặc chọn thư mục khác.
            </p>
          )}
          {mayChoose && (
            <ChooseFolder
              choose={(chosen) => first.mutate({ folder: chosen })}
              loading={first.isPending}
              forget={folderIsChosen ? 'Về thư mục cạnh sổ' : null}
            />
          )}
        </dd>
      </div>
      <div>
        <dt>Thư mục thứ hai</dt>
        <dd>
          {secondFolder ?? 'Chưa chọn. Nên chọn một USB để còn bản sao khi máy hỏng.'}
          {problem !== null && <p className="backups-problem">▲ {problem}</p>}
          {shell === undefined && (
            <p className="quiet">
              Thư mục chỉ chọn được ở bản cài trên máy, vì trang dùng thử không được phép xem các thư mục của
              máy.
            </p>
          )}
          {mayChoose && (
            <ChooseFolder
              choose={(chosen) => second.mutate({ folder: chosen })}
              loading={second.isPending}
              forget={secondFolder === null ? null : 'Thôi dùng thư mục này'}
            />
          )}
        </dd>
      </div>
      <div>
        <dt>Giữ lại</dt>
        <dd>
          <Keeping keep={keep} />
        </dd>
      </div>
    </dl>
  )
}

interface ChooseFolderProps {
  readonly choose: (folder: string | null) => void
  readonly loading: boolean
  /** Words for going back to none; null when there is nothing to forget. */
  readonly forget: string | null
}

function ChooseFolder({ choose, loading, forget }: ChooseFolderProps) {
  const ask = async (): Promise<void> => {
    const chosen = (await shell?.chooseFolder()) ?? null
    if (chosen !== null) choose(chosen)
  }
  return (
    <div className="row">
      <Button onClick={() => void ask()} loading={loading}>
        Chọn thư mục…
      </Button>
      {forget !== null && <Button onClick={() => choose(null)}>{forget}</Button>}
    </div>
  )
}
