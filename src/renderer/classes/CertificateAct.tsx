import { useMutation } from '@tanstack/react-query'
import { certificateFieldsSchema, type Learner } from '../../shared/classes/contract.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { CertificateFieldSet } from './CertificateFieldSet.tsx'

/** Corrects, completes or clears the certificate of one learner. */
export function CertificateAct({
  learner,
  close,
}: {
  readonly learner: Learner
  readonly close: () => void
}) {
  const update = useMutation(rpc.classes.updateCertificate.mutationOptions())
  const { certificateNumber, certificateDate, issuer, receivedBy } = learner
  return (
    <ActForm
      title={`Giấy chứng nhận của ${learner.fullName}`}
      verb="Ghi"
      schema={certificateFieldsSchema}
      initial={{ number: certificateNumber, issuedOn: certificateDate, issuer, receivedBy }}
      act={(fields) => update.mutateAsync({ id: learner.id, version: learner.version, fields })}
      close={close}
    >
      {(form) => <CertificateFieldSet form={form} />}
    </ActForm>
  )
}
