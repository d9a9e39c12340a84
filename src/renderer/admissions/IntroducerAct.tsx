import { useMutation } from '@tanstack/react-query'
import type * as z from 'zod'
import type { DossierDetail } from '../../shared/admissions/detail.ts'
import { introducerKindLabels } from '../../shared/admissions/fields.ts'
import { introducerFieldsSchema } from '../../shared/admissions/inputs.ts'
import { dateSchema, textSchema } from '../../shared/admissions/texts.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { ChoiceField, TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { PersonPicker } from '../form/pickers.tsx'
import { optionsOf } from './words.ts'

type Introducer = DossierDetail['introducers'][number]

interface IntroducerActProps {
  readonly dossier: DossierDetail
  readonly changed: Introducer | null
  readonly replaced: Introducer | null
  readonly close: () => void
}

const schema = introducerFieldsSchema.extend({ leftOn: dateSchema, leftReason: textSchema(200) })

/** Adds an introducer, corrects one, or puts one in another's place. */
export function IntroducerAct({ dossier, changed, replaced, close }: IntroducerActProps) {
  const add = useMutation(rpc.admissions.addIntroducer.mutationOptions())
  const change = useMutation(rpc.admissions.changeIntroducer.mutationOptions())
  const { id, version } = dossier
  const send = (
    { leftOn, leftReason, ...introducer }: z.infer<typeof schema>,
    passReason: string | null,
  ): Promise<unknown> =>
    changed !== null
      ? change.mutateAsync({ id, version, introducerId: changed.id, introducer, passReason })
      : add.mutateAsync({
          id,
          version,
          introducer,
          replaces: replaced === null ? null : { introducerId: replaced.id, on: leftOn, reason: leftReason },
          passReason,
        })
  const title =
    replaced !== null
      ? `Thay người giới thiệu ${replaced.name}`
      : changed !== null
        ? `Sửa người giới thiệu ${changed.name}`
        : 'Thêm người giới thiệu'
  return (
    <ActForm
      title={title}
      verb="Ghi"
      schema={schema}
      initial={{
        kind: changed?.kind ?? 'member',
        personId: changed?.personId ?? null,
        name: changed?.name ?? null,
        togetherSince: changed?.togetherSince ?? null,
        introducedOn: changed?.introducedOn ?? null,
        resolution: changed?.resolution ?? null,
        leftOn: null,
        leftReason: null,
      }}
      act={send}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="kind" label="Ai giới thiệu">
            {(field) => <ChoiceField {...field} options={optionsOf(introducerKindLabels)} />}
          </FormField>
          {form.values.kind === 'member' ? (
            <>
              <FormField form={form} name="personId" label="Đảng viên chính thức">
                {(field) => (
                  <PersonPicker
                    {...field}
                    onlyMembers
                    {...(changed?.personId != null && { chosenName: changed.name })}
                  />
                )}
              </FormField>
              <FormField form={form} name="togetherSince" label="Cùng công tác, lao động, học tập, cư trú từ">
                {(field) => <PartialDateField {...field} />}
              </FormField>
            </>
          ) : (
            <FormField form={form} name="name" label="Tổ chức ra nghị quyết">
              {(field) => <TextField {...field} maxLength={200} />}
            </FormField>
          )}
          <FormField form={form} name="introducedOn" label="Ngày giới thiệu">
            {(field) => <PartialDateField {...field} />}
          </FormField>
          <FormField form={form} name="resolution" label="Số giấy, nghị quyết">
            {(field) => <TextField {...field} maxLength={100} />}
          </FormField>
          {replaced !== null && (
            <>
              <FormField form={form} name="leftOn" label={`${replaced.name} thôi từ ngày`}>
                {(field) => <PartialDateField {...field} />}
              </FormField>
              <FormField form={form} name="leftReason" label="Lý do thay">
                {(field) => <TextField {...field} maxLength={200} />}
              </FormField>
            </>
          )}
        </>
      )}
    </ActForm>
  )
}
