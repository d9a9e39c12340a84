import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { remedyFieldLabels as labels } from '../../shared/inspections/finding-fields.ts'
import type { RemedyRow } from '../../shared/inspections/findings-contract.ts'
import { neededDate } from '../../shared/membership/acts.ts'
import { optionalText } from '../../shared/vocabulary/short-text.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { DateIn, TextIn } from '../membership/act-fields.tsx'

const schema = z.object({
  verifiedOn: neededDate('Cần ghi ngày xác nhận, ít nhất là năm.'),
  verifiedBy: optionalText(200),
})

interface VerifyRemedyActProps {
  readonly remedy: RemedyRow
  readonly close: () => void
}

/** Somebody saw that it is put right. */
export function VerifyRemedyAct({ remedy, close }: VerifyRemedyActProps) {
  const send = useMutation(rpc.inspections.verifyRemedy.mutationOptions())
  return (
    <ActForm
      title={`Xác nhận đã khắc phục: ${remedy.fields.what}`}
      verb="Ghi"
      schema={schema}
      initial={{ verifiedOn: null, verifiedBy: remedy.fields.verifiedBy }}
      act={async ({ verifiedOn, verifiedBy }) => {
        if (verifiedOn !== null)
          await send.mutateAsync({ id: remedy.id, version: remedy.version, verifiedOn, verifiedBy })
      }}
      close={close}
    >
      {(form) => (
        <>
          <DateIn form={form} name="verifiedOn" label={labels.verifiedOn} />
          <TextIn form={form} name="verifiedBy" label={labels.verifiedBy} />
        </>
      )}
    </ActForm>
  )
}
