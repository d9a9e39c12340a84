import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Skeleton } from 'antd'
import { useState } from 'react'
import type { Backup } from '../../shared/backups/contract.ts'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { BackupTable } from './BackupTable.tsx'
import { CheckRegister } from './CheckRegister.tsx'
import { Folders } from './Folders.tsx'
import { RestoreBackup } from './RestoreBackup.tsx'
import { RestoreFile } from './RestoreFile.tsx'
import './backups.css'

/** Where the copies lie, whether they hold, and the way back to one of them. */
export default function BackupsPage() {
  const may = useMay()
  const { message } = App.useApp()
  const backups = useQuery(rpc.backups.list.queryOptions())
  const [restoring, setRestoring] = useState<Backup | null>(null)
  const [bringing, setBringing] = useState(false)
  const make = useMutation(
    rpc.backups.make.mutationOptions({
      onSuccess: (made) =>
        void (made.ok
          ? message.success('Đã sao lưu và kiểm tra đạt.')
          : message.warning(
              'Đã sao lưu nhưng kiểm tra không đạt. Dữ liệu trong sổ không mất. Bấm sao lưu lại.',
            )),
      onError: (error) => void message.error(explainError(error)),
    }),
  )
  const more = may.administer
    ? [{ key: 'file', label: 'Khôi phục từ tệp mang đến', onClick: () => setBringing(true) }]
    : []
  return (
    <Page
      title="Sao lưu"
      reading
      action={
        may.write && (
          <Button type="primary" loading={make.isPending} onClick={() => make.mutate(undefined)}>
            Sao lưu ngay
          </Button>
        )
      }
      more={more}
    >
      <div className="stack wide">
        {backups.isPending && <Skeleton active />}
        {backups.isError && <ProblemBox error={backups.error} retry={() => void backups.refetch()} />}
        {backups.data !== undefined && (
          <>
            <Folders
              folder={backups.data.folder}
              secondFolder={backups.data.secondFolder}
              problem={backups.data.secondFolderProblem}
            />
            <BackupTable
              backups={backups.data.backups}
              {...(may.administer && { onRestore: setRestoring })}
            />
          </>
        )}
        <CheckRegister />
      </div>
      {restoring !== null && <RestoreBackup backup={restoring} close={() => setRestoring(null)} />}
      {bringing && <RestoreFile close={() => setBringing(false)} />}
    </Page>
  )
}
