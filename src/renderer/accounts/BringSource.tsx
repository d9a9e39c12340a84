import { useMutation } from '@tanstack/react-query'
import { Button, Radio } from 'antd'
import type { FoundCopy } from '../../shared/backups/contract.ts'
import { BackupFileBox } from '../backups/BackupFileBox.tsx'
import { describeCounts, formatSize } from '../backups/words.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { describeMoment } from '../frame/moment.ts'

/** What is brought along: a file that was chosen, or one that the program found. */
export type Source = { readonly file: File } | { readonly found: string }

interface BringSourceProps {
  readonly source: Source | null
  readonly missing: boolean
  readonly choose: (source: Source) => void
  /** A login that goes with the copy, to be offered. */
  readonly suggest: (login: string) => void
}

/** Choose a file by hand, or let the program look where such files are kept. */
export function BringSource({ source, missing, choose, suggest }: BringSourceProps) {
  const search = useMutation(rpc.backups.findOld.mutationOptions({ meta: { refreshes: true } }))
  const take = (copy: FoundCopy): void => {
    choose({ found: copy.ticket })
    if (copy.logins[0] !== undefined) suggest(copy.logins[0])
  }
  return (
    <div className="stack">
      <div className="bring-box">
        <BackupFileBox
          file={source !== null && 'file' in source ? source.file : null}
          choose={(file) => choose({ file })}
        />
      </div>
      <div className="row">
        <Button onClick={() => search.mutate(undefined)} loading={search.isPending}>
          Tìm dữ liệu cũ
        </Button>
        <span className="quiet">trong Tài liệu, Màn hình nền, Tải xuống, các ổ đĩa khác và USB</span>
      </div>
      {search.isError && <ProblemBox error={search.error} />}
      {search.data?.length === 0 && (
        <p className="quiet">Không thấy bản sao lưu hay sổ cũ nào ở những nơi đó. Hãy cắm USB rồi tìm lại.</p>
      )}
      {search.data !== undefined && search.data.length > 0 && (
        <Radio.Group
          className="bring-found"
          aria-label="Dữ liệu cũ tìm thấy"
          value={source !== null && 'found' in source ? source.found : null}
        >
          {search.data.map((copy) => (
            <Radio key={copy.ticket} value={copy.ticket} onChange={() => take(copy)}>
              <Found copy={copy} />
            </Radio>
          ))}
        </Radio.Group>
      )}
      {missing && (
        <p className="form-field-under" data-kind="problem" role="alert">
          Chưa chọn bản sao lưu. Kéo tệp vào khung trên, bấm vào khung để chọn, hoặc bấm “Tìm dữ liệu cũ”.
        </p>
      )}
    </div>
  )
}

function Found({ copy }: { copy: FoundCopy }) {
  const what = copy.kind === 'backup' ? 'Bản sao lưu' : 'Sổ'
  return (
    <span>
      <strong>{copy.commune}</strong>, {what.toLocaleLowerCase('vi')} {describeMoment(copy.at, new Date())},{' '}
      {copy.counted === null ? formatSize(copy.size) : describeCounts(copy.counted)}
      <br />
      <span className="quiet">
        {copy.name}, trong {copy.folder}
      </span>
    </span>
  )
}
