import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import {
  blankVillage,
  villageFieldLabels as labels,
  type VillageRow,
  villageFieldsSchema,
  villageKindLabels,
  villageKindSchema,
} from '../../shared/villages/contract.ts'
import { rpc } from '../client/client.ts'
import { FormField } from '../form/FormField.tsx'
import { CheckField, ChoiceField, NoteField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { useMay } from '../frame/session.ts'

const kinds = villageKindSchema.options.map((value) => ({ value, label: villageKindLabels[value] }))
interface VillageFormProps {
  /** Left out: a new one. */
  readonly village?: VillageRow
  readonly reload?: () => void
  /** A new village was saved and no other is begun. */
  readonly onCreated?: (id: number) => void
}

/** Enters or corrects a village. */
export function VillageForm({ village, reload, onCreated }: VillageFormProps) {
  const may = useMay()
  const create = useMutation(rpc.villages.create.mutationOptions())
  const update = useMutation(rpc.villages.update.mutationOptions())
  const created = useRef<number | null>(null)
  const form = useRecordForm({
    name: village === undefined ? 'village:new' : `village:${village.id}`,
    schema: villageFieldsSchema,
    initial: village?.fields ?? blankVillage,
    readOnly: !may.write,
    ...(village === undefined && {
      next: { blank: blankVillage, keep: ['kind', 'border', 'hard', 'region3'] as const },
    }),
    save: async (fields) => {
      if (village === undefined) created.current = (await create.mutateAsync({ fields })).id
      else await update.mutateAsync({ id: village.id, version: village.version, fields })
    },
    onSaved: (next) => {
      if (!next && created.current !== null) onCreated?.(created.current)
    },
  })
  return (
    <RecordForm
      form={form}
      label={village === undefined ? 'Thôn, bản mới' : `Thông tin ${village.fields.name}`}
      {...(reload && { reload })}
    >
      <div className="form-fields">
        <FormField form={form} name="name" label={labels.name}>
          {(field) => <TextField {...field} maxLength={120} autoFocus={village === undefined} />}
        </FormField>
        <FormField form={form} name="kind" label={labels.kind} required={false}>
          {(field) => <ChoiceField {...field} options={kinds} />}
        </FormField>
        <FormField form={form} name="border" label={labels.border} required={false}>
          {(field) => <CheckField {...field}>Thuộc khu vực biên giới</CheckField>}
        </FormField>
        <FormField form={form} name="hard" label={labels.hard} required={false}>
          {(field) => <CheckField {...field}>Thuộc diện đặc biệt khó khăn</CheckField>}
        </FormField>
        <FormField form={form} name="region3" label={labels.region3} required={false}>
          {(field) => <CheckField {...field}>Thuộc vùng III</CheckField>}
        </FormField>
        <FormField
          form={form}
          name="from"
          label={labels.from}
          required={false}
          hint="Để trống nếu có từ trước, không rõ ngày."
        >
          {(field) => <PartialDateField {...field} />}
        </FormField>
        <FormField
          form={form}
          name="to"
          label={labels.to}
          required={false}
          hint="Khi sáp nhập, giải thể. Số liệu của những ngày trước vẫn kể thôn, bản này."
        >
          {(field) => <PartialDateField {...field} />}
        </FormField>
        <FormField form={form} name="note" label={labels.note}>
          {(field) => <NoteField {...field} />}
        </FormField>
      </div>
    </RecordForm>
  )
}
