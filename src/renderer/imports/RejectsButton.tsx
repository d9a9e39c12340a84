import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { rpc } from '../client/client.ts'
import { explainError } from '../client/explain-error.ts'
import { saveFile } from '../client/save-file.ts'

/** The rows that were not taken, in the sender's own layout with the reasons: to be put right and imported again. */
export function RejectsButton({ session }: { session: string }) {
  const { message } = App.useApp()
  const rejects = useMutation(
    rpc.imports.rejects.mutationOptions({
      onSuccess: saveFile,
      onError: (error) => void message.error(explainError(error)),
    }),
  )
  return (
    <Button
      icon={<DownloadOutlined />}
      loading={rejects.isPending}
      onClick={() => rejects.mutate({ session })}
    >
      Tệp các dòng bị loại
    </Button>
  )
}
