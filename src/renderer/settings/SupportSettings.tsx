import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { saveFile } from '../client/save-file.ts'

/** For whoever helps when something is wrong: a text without names and numbers. */
export function SupportSettingsPart() {
  const { message } = App.useApp()
  const collect = useMutation(
    rpc.diagnostics.export.mutationOptions({
      meta: { refreshes: true },
      onSuccess: (file) => saveFile(file),
      onError: (error) => void message.error(explainError(error)),
    }),
  )
  return (
    <div className="stack">
      <p>
        Tệp chẩn đoán cho người hỗ trợ biết phiên bản, máy, tình trạng sổ, các bản sao lưu và những lỗi đã
        ghi. Tên người, tên cơ quan, số định danh và mọi dãy từ 9 chữ số trở lên đều được che. Chương trình
        không tự gửi đi đâu; mở tệp bằng Notepad để đọc trước khi đưa cho ai.
      </p>
      <div className="row">
        <Button onClick={() => collect.mutate(undefined)} loading={collect.isPending}>
          Ghi tệp chẩn đoán
        </Button>
      </div>
    </div>
  )
}
