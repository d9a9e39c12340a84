import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { shell } from '../client/shell.ts'
import { useMay } from '../frame/session.ts'

interface FoldersProps {
  readonly folder: string
  readonly secondFolder: string | null
  /** A sentence when the second folder is not there at the moment. */
  readonly problem: string | null
}

/** Where copies go; the second place should be a stick that leaves the room. */
export function Folders({ folder, secondFolder, problem }: FoldersProps) {
  const may = useMay()
  const { message } = App.useApp()
  const set = useMutation(
    rpc.backups.setSecondFolder.mutationOptions({
      onError: (error) => void message.error(explainError(error)),
    }),
  )
  const choose = async (): Promise<void> => {
    const chosen = (await shell?.chooseFolder()) ?? null
    if (chosen !== null) set.mutate({ folder: chosen })
  }
  return (
    <dl className="backups-folders">
      <div>
        <dt>Thư mục sao lưu</dt>
        <dd>{folder}</dd>
      </div>
      <div>
        <dt>Thư mục thứ hai</dt>
        <dd>
          {secondFolder ?? 'Chưa chọn. Nên chọn một USB để còn bản sao khi máy hỏng.'}
          {problem !== null && <p className="backups-problem">▲ {problem}</p>}
          {shell === undefined ? (
            <p className="quiet">
              Thư mục thứ hai chỉ chọn được ở bản cài trên máy, vì trang dùng thử không được phép xem các thư
              mục của máy.
            </p>
          ) : (
            may.administer && (
              <div className="row">
                <Button onClick={() => void choose()} loading={set.isPending}>
                  Chọn thư mục…
                </Button>
                {secondFolder !== null && (
                  <Button onClick={() => set.mutate({ folder: null })}>Thôi dùng thư mục này</Button>
                )}
              </div>
            )
          )}
        </dd>
      </div>
    </dl>
  )
}
