import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { formatCount } from '../../shared/vocabulary/fraction.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'

/** Reads the whole register and says whether it is sound. */
export function CheckRegister() {
  const check = useMutation(rpc.backups.check.mutationOptions())
  return (
    <section className="stack backups-part" aria-label="Kiểm tra sổ">
      <div className="row-spread backups-part-head">
        <span>Kiểm tra sổ: đọc toàn bộ tệp, đếm và đối chiếu các dòng. Không sửa gì.</span>
        <Button onClick={() => check.mutate(undefined)} loading={check.isPending}>
          Kiểm tra sổ
        </Button>
      </div>
      {check.isError && <ProblemBox error={check.error} />}
      {check.data?.ok === true && (
        <Alert
          type="success"
          showIcon
          title={`Sổ lành lặn, đã kiểm tra ${formatCount(check.data.checked)} dòng.`}
        />
      )}
      {check.data?.ok === false && (
        <Alert
          type="error"
          showIcon
          title="Sổ có chỗ hỏng. Các bản sao lưu còn nguyên. Khôi phục bản gần nhất đã đạt kiểm tra."
          description={
            <ul>
              {check.data.findings.map((finding) => (
                <li key={finding}>{finding}</li>
              ))}
            </ul>
          }
        />
      )}
    </section>
  )
}
