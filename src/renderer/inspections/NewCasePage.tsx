import './inspections.css'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import * as z from 'zod'
import { blankCase, blankSubject, caseFieldsSchema } from '../../shared/inspections/case-fields.ts'
import { mayBeAbout, subjectKindLabels, subjectKindSchema } from '../../shared/inspections/kinds.ts'
import type { PlanItemRow } from '../../shared/inspections/programme-contract.ts'
import { partialDate } from '../../shared/vocabulary/partial-date.ts'
import { client, rpc } from '../client/client.ts'
import { CellsPicker } from '../form/CellsPicker.tsx'
import { FormField, FormSection } from '../form/FormField.tsx'
import { ChoiceField } from '../form/fields.tsx'
import { PersonPicker } from '../form/pickers.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { CaseCourseFields, CaseHeadFields } from './CaseFieldList.tsx'
import { useMayReadMembers } from './use-sight.ts'
import { optionsOf } from './words.ts'

const kinds = optionsOf(subjectKindLabels)
const id = z.int().positive()
const schema = caseFieldsSchema.extend({
  subjectKind: subjectKindSchema,
  cellIds: z.array(id),
  personId: id.nullable(),
})

/** Opens a case, of the programme (`?theo=`) or outside of it, with its first subjects. */
export default function NewCasePage() {
  const [address] = useSearchParams()
  const itemId = Number(address.get('theo'))
  const items = useQuery(rpc.inspections.planItems.queryOptions({ input: {}, enabled: itemId > 0 }))
  const item = items.data?.find((each) => each.id === itemId)
  return (
    <Page title="Mở cuộc kiểm tra, giám sát, vụ việc" reading>
      {itemId > 0 && items.isPending ? <Skeleton active /> : <OpenForm item={item} />}
    </Page>
  )
}

function OpenForm({ item }: { readonly item: PlanItemRow | undefined }) {
  const navigate = useNavigate()
  const mayReadMembers = useMayReadMembers()
  const [opened, setOpened] = useState<number | null>(null)
  const form = useRecordForm({
    name: `inspection:new:${item?.id ?? ''}`,
    schema,
    initial: {
      ...blankCase,
      kind: item?.fields.kind ?? 'compliance',
      level: item?.fields.level ?? 'commune_committee',
      title: item?.fields.content.slice(0, 300) ?? '',
      planItemId: item?.id ?? null,
      openedOn: partialDate(today()),
      subjectKind: item?.fields.subjectKind ?? 'organisation',
      cellIds: item?.fields.cellId == null ? [] : [item.fields.cellId],
      personId: item?.fields.personId ?? null,
    },
    evenUnchanged: true,
    withoutDraft: true,
    check: ({ kind, subjectKind, cellIds, personId }) => [
      ...(mayBeAbout(kind, subjectKind)
        ? []
        : [{ field: 'subjectKind', message: 'Loại việc này chỉ có đối tượng là tổ chức đảng.' }]),
      ...(subjectKind === 'organisation' && cellIds.length === 0
        ? [{ field: 'cellIds', message: 'Cần chọn ít nhất một tổ chức đảng' }]
        : []),
      ...(subjectKind === 'member' && personId === null
        ? [{ field: 'personId', message: 'Cần chọn đảng viên' }]
        : []),
    ],
    save: async ({ subjectKind, cellIds, personId, ...fields }, _changed, reason) => {
      const subjects =
        subjectKind === 'organisation'
          ? cellIds.map((cellId) => ({ ...blankSubject, cellId }))
          : [{ ...blankSubject, kind: 'member' as const, personId, management: 'cell' as const }]
      setOpened((await client.inspections.create({ fields, subjects, reason })).id)
    },
  })
  if (opened !== null) return <Navigate to={`/kiem-tra?mo=${opened}`} replace />
  const isMember = form.values.subjectKind === 'member'
  const name = item?.sensitive === true ? item.subject : null
  return (
    <RecordForm
      form={form}
      label="Mở cuộc, vụ việc"
      saveLabel="Mở"
      onCancel={() => void navigate('/kiem-tra')}
    >
      <FormSection title="Việc gì, ai làm" letter="V">
        <CaseHeadFields form={form} />
      </FormSection>
      <FormSection title="Đối tượng" letter="O">
        <FormField
          form={form}
          name="subjectKind"
          label="Loại đối tượng"
          required={false}
          {...(isMember &&
            !mayReadMembers && {
              warning:
                'Vai trò này không được ghi vụ việc về đảng viên. Người quản trị chỉ định vai trò được ghi.',
            })}
        >
          {(field) => <ChoiceField {...field} options={kinds} />}
        </FormField>
        {isMember ? (
          <FormField
            form={form}
            name="personId"
            label="Đảng viên"
            required
            hint="Có nhiều người thì mở vụ việc rồi thêm ở phần Đối tượng."
          >
            {(field) => <PersonPicker {...field} onlyMembers {...(name !== null && { chosenName: name })} />}
          </FormField>
        ) : (
          <FormField form={form} name="cellIds" label="Tổ chức đảng, chọn được nhiều" required>
            {(field) => <CellsPicker {...field} placeholder="Tìm chi bộ" />}
          </FormField>
        )}
      </FormSection>
      <CaseCourseFields form={form} />
    </RecordForm>
  )
}
