import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { Rehearsal as Report } from '../../shared/backups/contract.ts'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { describeMoment } from '../frame/moment.ts'
import { useMay } from '../frame/session.ts'
import { Verdict } from './BackupTable.tsx'

/** What came out when the program last restored its newest backup into a temporary place. */
export function Rehearsal({ last }: { last: Report | null }) {
  const may = useMay()
  const { message } = App.useApp()
  const rehearse = useMutation(
    rpc.backups.rehearse.mutationOptions({ onError: (error) => void message.error(explainError(error)) }),
  )
  return (
    <section className="stack backups-part" aria-label="Diễn tập khôi phục">
      <div className="row-spread backups-part-head">
        <span>Diễn tập khôi phục: mỗi tháng chương trình tự mở thử bản sao lưu mới nhất ở một chỗ tạm.</span>
        {may.write && (
          <Button onClick={() => rehearse.mutate(undefined)} loading={rehearse.isPending}>
            Diễn tập ngay
          </Button>
        )}
      </div>
      {last === null ? (
        <p className="quiet">Chưa diễn tập lần nào. Chương trình sẽ tự làm trong vài phút tới.</p>
      ) : (
        <p className="figures">
          <Verdict ok={last.ok} /> {describeMoment(last.at, new Date())}
          {last.backup !== '' && `, bản “${last.backup}”, ${inSeconds(last.milliseconds)}`}. {last.sentence}
        </p>
      )}
    </section>
  )
}

/** "0,8 giây" */
function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} giây`
}
