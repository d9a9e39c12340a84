import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { cellFieldsSchema } from '../../shared/cells/fields.ts'
import { rpc } from '../client/client.ts'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { Page } from '../frame/Page.tsx'
import { CellFieldList, type CellValues } from './CellFieldList.tsx'

/** Enters one organisation after another. */
export default function NewCellPage() {
  const navigate = useNavigate()
  const cells = useQuery(rpc.cells.list.queryOptions({ input: {} }))
  const committees = cells.data?.filter(({ kind }) => kind === 'committee') ?? []
  // in a commune with one committee, that is what nearly every cell stands under
  const parentId = committees.length === 1 ? (committees[0]?.id ?? null) : null
  const blank: CellValues = {
    name: '',
    kind: 'village',
    parentId,
    foundedOn: null,
    villageIds: [],
    note: null,
  }
  const create = useMutation(rpc.cells.create.mutationOptions())
  const created = useRef<number | null>(null)
  const form = useRecordForm({
    name: 'cell:new',
    schema: cellFieldsSchema,
    initial: blank,
    next: { blank, keep: ['kind', 'parentId'] },
    save: async (fields) => {
      created.current = (await create.mutateAsync({ fields })).id
    },
    onSaved: (next) => {
      if (!next && created.current !== null) void navigate(`/chi-bo?mo=${created.current}`)
    },
  })
  return (
    <Page title="Thêm tổ chức đảng" reading>
      <RecordForm form={form} label="Tổ chức đảng mới" onCancel={() => void navigate('/chi-bo')}>
        <CellFieldList form={form} focusName />
      </RecordForm>
    </Page>
  )
}
