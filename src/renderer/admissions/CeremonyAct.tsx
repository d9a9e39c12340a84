import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { textSchema } from '../../shared/admissions/texts.ts'
import { isDay } from '../../shared/vocabulary/day.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import type { DossierActProps } from './act-props.ts'
import { requiredDay } from './required-day.ts'

const schema = z.object({
  on: requiredDay,
  announcedBy: textSchema(200),
  helper: textSchema(200),
  consent: textSchema(200),
})

/** The ceremony: membership and probation begin with it. */
export function CeremonyAct({ dossier, close }: DossierActProps) {
  const hold = useMutation(rpc.admissions.holdCeremony.mutationOptions())
  const { id, version, fullName } = dossier
  return (
    <ActForm
      title={`Lễ kết nạp: ${fullName}`}
      verb="Ghi lễ kết nạp"
      schema={schema}
      initial={{ on: null, announcedBy: null, helper: null, consent: null }}
      act={async ({ on, ...rest }, passReason) => {
        if (on !== null && isDay(on)) await hold.mutateAsync({ id, version, on, ...rest, passReason })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField
            form={form}
            name="on"
            label="Ngày tổ chức lễ kết nạp"
            required
            hint="Thời gian dự bị tính từ ngày này."
          >
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="announcedBy" label="Người công bố quyết định">
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
          <FormField form={form} name="helper" label="Đảng viên được phân công giúp đỡ đảng viên dự bị">
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
          <FormField form={form} name="consent" label="Văn bản đồng ý của cấp trên (khi lễ chậm hạn)">
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
