import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import type { SympathizerDetail } from '../../shared/sympathizers/contract.ts'
import { quarterWords } from '../../shared/sympathizers/quarters.ts'
import type { SympathizerWork } from '../../shared/sympathizers/work-contract.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { dateWords } from '../people/words.ts'
import { RemarkForm } from './RemarkForm.tsx'
import { TaskForm } from './TaskForm.tsx'

type Task = SympathizerWork['tasks'][number]
type Remark = SympathizerWork['remarks'][number]
type Act =
  | { readonly kind: 'task'; readonly task: Task | null }
  | { readonly kind: 'remark'; readonly remark: Remark | null }
  | { readonly kind: 'remove'; readonly what: string; readonly act: () => Promise<unknown> }

interface TasksAndRemarksProps {
  readonly tracked: SympathizerDetail
  readonly mayChange: boolean
}

/** What the cell gave the person to do, and what it said of the person quarter by quarter. */
export function TasksAndRemarks({ tracked, mayChange }: TasksAndRemarksProps) {
  const [act, setAct] = useState<Act | null>(null)
  const removeTask = useMutation(rpc.sympathizers.removeTask.mutationOptions())
  const removeRemark = useMutation(rpc.sympathizers.removeRemark.mutationOptions())
  const { id, helpers } = tracked
  const { fullName } = tracked.person
  const work = useQuery(rpc.sympathizers.work.queryOptions({ input: { id } }))
  if (work.isPending) return <Skeleton active paragraph={{ rows: 4 }} title={false} />
  if (work.data === undefined) return <ProblemBox error={work.error} retry={() => void work.refetch()} />
  const close = (): void => setAct(null)
  const remove = (what: string, go: () => Promise<unknown>): void => setAct({ kind: 'remove', what, act: go })
  return (
    <>
      <FactsBlock
        title="Việc được giao thử thách"
        facts={work.data.tasks}
        none="Chưa giao việc nào."
        isPast={({ doneOn }) => doneOn !== null}
        add={mayChange && <Button onClick={() => setAct({ kind: 'task', task: null })}>Giao việc</Button>}
        acts={(task) =>
          mayChange && (
            <>
              <Button onClick={() => setAct({ kind: 'task', task })}>
                {task.doneOn === null ? 'Ghi kết quả' : 'Sửa'}
              </Button>
              <Button
                onClick={() =>
                  remove(`Bỏ việc “${task.content}”`, () => removeTask.mutateAsync({ taskId: task.id }))
                }
              >
                Bỏ
              </Button>
            </>
          )
        }
      >
        {(task) => (
          <>
            {task.content}
            <br />
            <span className="quiet">{taskWords(task)}</span>
          </>
        )}
      </FactsBlock>
      <FactsBlock
        title="Nhận xét hằng quý"
        facts={work.data.remarks}
        none="Chưa có nhận xét."
        add={mayChange && <Button onClick={() => setAct({ kind: 'remark', remark: null })}>Nhận xét</Button>}
        acts={(remark) =>
          mayChange && (
            <>
              <Button onClick={() => setAct({ kind: 'remark', remark })}>Sửa</Button>
              <Button
                onClick={() =>
                  remove(`Bỏ nhận xét ${quarterWords(remark.quarter)}`, () =>
                    removeRemark.mutateAsync({ remarkId: remark.id }),
                  )
                }
              >
                Bỏ
              </Button>
            </>
          )
        }
      >
        {(remark) => (
          <>
            <strong>{sentence(quarterWords(remark.quarter))}</strong>: {remark.remark}
            <br />
            <span className="quiet">
              {[remark.remarkedBy ?? '', dateWords(remark.remarkedOn)]
                .filter((part) => part !== '')
                .join(', ')}
            </span>
          </>
        )}
      </FactsBlock>
      {act?.kind === 'task' && (
        <TaskForm sympathizerId={id} fullName={fullName} task={act.task} close={close} />
      )}
      {act?.kind === 'remark' && (
        <RemarkForm
          sympathizerId={id}
          fullName={fullName}
          remark={act.remark}
          helper={helpers.find(({ to }) => to === null)?.name ?? null}
          close={close}
        />
      )}
      {act?.kind === 'remove' && (
        <ConfirmAct title={act.what} verb="Bỏ" act={act.act} close={close}>
          Chỉ bỏ điều ghi nhầm. Lần ghi vẫn còn trong lịch sử và hoàn tác được trong Nhật ký.
        </ConfirmAct>
      )}
    </>
  )
}

function taskWords({ assignedOn, dueOn, doneOn, result }: Task): string {
  return [
    assignedOn === null ? '' : `giao ${dateWords(assignedOn)}`,
    doneOn === null
      ? dueOn === null
        ? 'chưa xong'
        : `hạn ${dateWords(dueOn)}`
      : `xong ${dateWords(doneOn)}`,
    result ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
