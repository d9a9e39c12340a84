import { useMutation } from '@tanstack/react-query'
import type { ClassDetail, Learner } from '../../shared/classes/contract.ts'
import { classInSentence } from '../../shared/classes/rules.ts'
import { rpc } from '../client/client.ts'
import { ConfirmAct } from '../form/ConfirmAct.tsx'
import { DrawRoster } from './DrawRoster.tsx'
import { IssueCertificates } from './IssueCertificates.tsx'

export type ClassAct = 'draw' | 'issue' | 'theory' | 'dismiss' | 'trash'

interface ClassActsProps {
  readonly act: ClassAct
  readonly opened: ClassDetail
  /** Enrollments chosen in the roster. */
  readonly chosen: readonly number[]
  /** Who may be given a certificate now. */
  readonly ready: readonly Learner[]
  readonly cleared: () => void
  readonly gone: () => void
  readonly close: () => void
}

/** The dialog of one act over a class. */
export function ClassActs({ act, opened, chosen, ready, cleared, gone, close }: ClassActsProps) {
  const dismiss = useMutation(rpc.classes.dismiss.mutationOptions())
  const theory = useMutation(rpc.classes.raiseTheory.mutationOptions())
  const trash = useMutation(rpc.classes.trash.mutationOptions())
  const { id, fields, learners, theoryToRaise } = opened
  switch (act) {
    case 'draw':
      return <DrawRoster opened={opened} close={close} />
    case 'issue':
      return <IssueCertificates opened={opened} learners={ready} done={cleared} close={close} />
    case 'theory':
      return (
        <ConfirmAct
          title={`Cập nhật trình độ lý luận chính trị của ${theoryToRaise} người`}
          verb="Cập nhật"
          destructive={false}
          act={() => theory.mutateAsync({ classId: id })}
          close={close}
        >
          Ghi trình độ Sơ cấp vào hồ sơ của những học viên đã hoàn thành lớp mà hồ sơ chưa có trình độ lý luận
          chính trị. Hoàn tác được trong Nhật ký.
        </ConfirmAct>
      )
    case 'dismiss':
      return (
        <ConfirmAct
          title={`Bỏ ${chosen.length} người khỏi lớp`}
          verb="Bỏ khỏi lớp"
          act={async () => {
            await dismiss.mutateAsync({ ids: [...chosen] })
            cleared()
          }}
          close={close}
        >
          Điểm danh, kết quả, giấy chứng nhận của họ ở lớp này cũng chuyển vào thùng rác. Có thể lấy lại trong
          Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )
    case 'trash':
      return (
        <ConfirmAct
          title={`Chuyển ${classInSentence(fields.name)} vào thùng rác`}
          verb="Chuyển vào thùng rác"
          act={async () => {
            await trash.mutateAsync({ ids: [id] })
            gone()
          }}
          close={close}
        >
          {learners.length > 0 && `${learners.length} học viên cùng kết quả của họ ẩn đi theo lớp. `}
          Có thể lấy lại trong Nhật ký, phần Thùng rác.
        </ConfirmAct>
      )
  }
}
