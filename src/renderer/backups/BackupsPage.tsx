import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import type { Backup } from '../../shared/backups/contract.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { WorkBox } from '../client/WorkBox.tsx'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { BackupTable } from './BackupTable.tsx'
import { CheckRegister } from './CheckRegister.tsx'
import { Folders } from './Folders.tsx'
import { Rehearsal } from './Rehearsal.tsx'
import { RestoreBackup } from './RestoreBackup.tsx'
import { RestoreFile } from './RestoreFile.tsx'
import { useMakeBackup } from './use-make-backup.ts'
import './backups.css'

/** Where the copies lie, whether they hold, and the way back to one of them. */
export default function BackupsPage() {
  const may = useMay()
  const backups = useQuery(rpc.backups.list.queryOptions())
  const [restoring, setRestoring] = useState<Backup | null>(null)
  const [bringing, setBringing] = useState(false)
  const make = useMakeBackup()
  const more = may.administer
    ? [{ key: 'file', label: 'Khôi phục từ tệp mang đến', onClick: () => setBringing(true) }]
    : []
  return (
    <Page
      title="Sao lưu"
      reading
      action={
        may.write && (
          <Button type="primary" loading={make.work.stage === 'running'} onClick={() => void make.run()}>
            Sao lưu ngay
          </Button>
        )
      }
      more={more}
    >
      <div className="stack wide">
        <WorkBox work={make.work} cancel={make.cancel} unit="bước" />
        {backups.isPending && <Skeleton active />}
        {backups.isError && <ProblemBox error={backups.error} retry={() => void backups.refetch()} />}
        {backups.data !== undefined && (
          <>
            <Folders
              folder={backups.data.folder}
              folderIsChosen={backups.data.folderIsChosen}
              free={backups.data.free}
              keep={backups.data.keep}
              secondFolder={backups.data.secondFolder}
              problem={backups.data.secondFolderProblem}
            />
            <BackupTable
              backups={backups.data.backups}
              {...(may.administer && { onRestore: setRestoring })}
            />
          </>
        )}
        {backups.data !== undefined && <Rehearsal last={backups.data.rehearsal} />}
        <CheckRegister />
      </div>
      {restoring !== null && <RestoreBackup backup={restoring} close={() => setRestoring(null)} />}
      {bringing && <RestoreFile close={() => setBringing(false)} />}
    </Page>
  )
}
