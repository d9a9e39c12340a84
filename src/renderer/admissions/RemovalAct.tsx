import { useMutation } from '@tanstack/react-query'
import * as z from 'zod'
import { removalGroundLabels, removalGroundSchema } from '../../shared/admissions/fields.ts'
import { textSchema } from '../../shared/admissions/texts.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { SelectField } from '../form/pickers.tsx'
import type { DossierActProps } from './act-props.ts'
import { requiredDate } from './required-date.ts'
import { optionsOf } from './words.ts'

const schema = z.object({ on: requiredDate, number: textSchema(100), ground: removalGroundSchema })

/** The name of a probationary member is removed; the membership ends with it. */
export function RemovalAct({ dossier, close }: DossierActProps) {
  const remove = useMutation(rpc.admissions.remove.mutationOptions())
  const { id, version, fullName } = dossier
  return (
    <ActForm
      title={`Xóa tên đảng viên dự bị: ${fullName}`}
      verb="Ghi"
      schema={schema}
      initial={{ on: null, number: null, ground: 'not_recognised' }}
      act={async ({ on, number, ground }, passReason) => {
        if (on !== null) await remove.mutateAsync({ id, version, on, number, ground, passReason })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="ground" label="Căn cứ xóa tên">
            {(field) => <SelectField {...field} options={optionsOf(removalGroundLabels)} />}
          </FormField>
          <FormField form={form} name="number" label="Số quyết định">
            {(field) => <TextField {...field} maxLength={100} />}
          </FormField>
          <FormField form={form} name="on" label="Ngày quyết định" required>
            {(field) => <PartialDateField {...field} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
