import './inspections.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import * as z from 'zod'
import { blankSubject, caseFieldsSchema } from '../../shared/inspections/case-fields.ts'
import { mayBeAbout, subjectKindLabels, subjectKindSchema } from '../../shared/inspections/kinds.ts'
import { partialDate } from '../../shared/vocabulary/partial-date.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { CellsPicker } from '../form/CellsPicker.tsx'
import { FormField, FormSection } from '../form/FormField.tsx'
import { ChoiceField } from '../form/fields.tsx'
import { PersonPicker } from '../form/pickers.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { CaseCourseFields, CaseHeadFields } from './CaseFieldList.tsx'
import { beginningOfItem, beginningOfLetter, blankBeginning, type CaseBeginning } from './case-beginning.ts'
import { useMayReadMembers } from './use-sight.ts'
import { optionsOf } from './words.ts'

const kinds = optionsOf(subjectKindLabels)
const id = z.int().positive()
const schema = caseFieldsSchema.extend({
  subjectKind: subjectKindSchema,
  cellIds: z.array(id),
  personId: id.nullable(),
})

/** Opens a case, of the programme (`?theo=`), on a letter (`?don=`) or of itself, with its first subjects. */
export default function NewCasePage() {
  const [address] = useSearchParams()
  const itemId = Number(address.get('theo'))
  const letterId = Number(address.get('don'))
  const items = useQuery(rpc.inspections.planItems.queryOptions({ input: {}, enabled: itemId > 0 }))
  const letter = useQuery(
    rpc.inspections.petition.queryOptions({ input: { id: letterId }, enabled: letterId > 0 }),
  )
  const item = items.data?.find((each) => each.id === itemId)
  const waits = (itemId > 0 && items.isPending) || (letterId > 0 && letter.isPending)
  return (
    <Page title="Mở cuộc kiểm tra, giám sát, vụ việc" reading>
      {letter.isError && letter.data === undefined ? (
        <ProblemBox error={letter.error} retry={() => void letter.refetch()} />
      ) : waits ? (
        <Skeleton active />
      ) : (
        <OpenForm
          beginning={
            letter.data !== undefined
              ? beginningOfLetter(letter.data)
              : item !== undefined
                ? beginningOfItem(item)
                : blankBeginning
          }
        />
      )}
    </Page>
  )
}

function OpenForm({ beginning }: { readonly beginning: CaseBeginning }) {
  const navigate = useNavigate()
  const create = useMutation(rpc.inspections.create.mutationOptions())
  const mayReadMembers = useMayReadMembers()
  const [opened, setOpened] = useState<number | null>(null)
  const form = useRecordForm({
    name: `inspection:new:${beginning.fields.planItemId ?? ''}:${beginning.petitionId ?? ''}`,
    schema,
    initial: {
      ...beginning.fields,
      openedOn: partialDate(today()),
      subjectKind: beginning.subjectKind,
      cellIds: [...beginning.cellIds],
      personId: beginning.personId,
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
      const { petitionId } = beginning
      const subjects =
        subjectKind === 'organisation'
          ? cellIds.map((cellId) => ({ ...blankSubject, cellId }))
          : [{ ...blankSubject, kind: 'member' as const, personId, management: 'cell' as const }]
      setOpened((await create.mutateAsync({ fields, subjects, petitionId, reason })).id)
    },
  })
  if (opened !== null) return <Navigate to={`/kiem-tra?mo=${opened}`} replace />
  const isMember = form.values.subjectKind === 'member'
  const name = beginning.personName
  return (
    <RecordForm
      form={form}
      label="Mở cuộc, vụ việc"
      saveLabel="Mở"
      onCancel={() => void navigate('/kiem-tra')}
    >
      <FormSection title="Việc gì, ai làm" letter="V">
        <CaseHeadFields form={form} fresh />
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
