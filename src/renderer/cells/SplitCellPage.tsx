import '../people/people.css'
import './cells.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Radio, Skeleton } from 'antd'
import { useNavigate, useSearchParams } from 'react-router'
import * as z from 'zod'
import type { CellKind } from '../../shared/cells/fields.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { FormField } from '../form/FormField.tsx'
import { CheckField, TextField } from '../form/fields.tsx'
import { VillagesPicker } from '../form/pickers.tsx'
import { RecordForm } from '../form/RecordForm.tsx'
import { useRecordForm } from '../form/use-record-form.ts'
import { Page } from '../frame/Page.tsx'
import { blankDayAndPaper, DayAndPaperFields, dayAndPaperOf, dayAndPaperSchema } from './PaperFields.tsx'

/** 0: stays where it is; 1, 2: goes to that new cell. */
const placeSchema = z.record(z.string(), z.union([z.literal(0), z.literal(1), z.literal(2)]))

const schema = dayAndPaperSchema
  .extend({
    name1: z.string().trim().min(1, 'Cần ghi tên chi bộ mới.').max(200),
    name2: z.string().trim().max(200).nullable(),
    villages1: z.array(z.int()),
    villages2: z.array(z.int()),
    ends: z.boolean(),
    people: placeSchema,
    sympathizers: placeSchema,
  })
  .refine(({ ends, name2 }) => !ends || (name2 ?? '') !== '', {
    path: ['name2'],
    error: 'Chi bộ cũ kết thúc thì cần ít nhất hai chi bộ mới.',
  })

/** Divides a cell: everybody is put where they go, on one page, in one command. */
export default function SplitCellPage() {
  const [query] = useSearchParams()
  const id = Number(query.get('chi-bo'))
  const cell = useQuery(rpc.cells.get.queryOptions({ input: { id } }))
  const people = useQuery(rpc.cells.people.queryOptions({ input: { id } }))
  return (
    <Page title={cell.data === undefined ? 'Chia tách chi bộ' : `Chia tách ${cell.data.name}`} reading>
      {cell.isError && <ProblemBox error={cell.error} retry={() => void cell.refetch()} />}
      {cell.data === undefined || people.data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} title={false} />
      ) : (
        <SplitForm cell={cell.data} people={people.data} />
      )}
    </Page>
  )
}

interface SplitFormProps {
  readonly cell: { readonly id: number; readonly kind: CellKind; readonly parentId: number | null }
  readonly people: {
    readonly members: readonly { readonly id: number; readonly fullName: string }[]
    readonly sympathizers: readonly { readonly id: number; readonly fullName: string }[]
  }
}

function SplitForm({ cell, people }: SplitFormProps) {
  const navigate = useNavigate()
  const split = useMutation(rpc.cells.split.mutationOptions())
  const form = useRecordForm({
    name: `cell:split:${cell.id}`,
    schema,
    initial: {
      ...blankDayAndPaper,
      name1: '',
      name2: null,
      villages1: [],
      villages2: [],
      ends: false,
      people: {},
      sympathizers: {},
    },
    save: (values) => {
      const chosen = (of: Record<string, number>, part: number) =>
        Object.entries(of).flatMap(([key, place]) => (place === part ? [Number(key)] : []))
      const part = (name: string, villageIds: number[], at: number) => ({
        name,
        kind: cell.kind,
        parentId: cell.parentId,
        villageIds,
        personIds: chosen(values.people, at),
        sympathizerIds: chosen(values.sympathizers, at),
        secretaryId: null,
      })
      const second =
        values.name2 === null || values.name2 === '' ? [] : [part(values.name2, values.villages2, 2)]
      return split.mutateAsync({
        ...dayAndPaperOf(values),
        cellId: cell.id,
        ends: values.ends,
        parts: [part(values.name1, values.villages1, 1), ...second],
      })
    },
    onSaved: () => void navigate('/chi-bo'),
  })
  const columns = [
    { value: 0, label: 'Ở lại' },
    { value: 1, label: form.values.name1 === '' ? 'Chi bộ mới 1' : form.values.name1 },
    ...(form.values.name2 === null || form.values.name2 === ''
      ? []
      : [{ value: 2, label: form.values.name2 }]),
  ]
  const places = (
    field: 'people' | 'sympathizers',
    rows: SplitFormProps['people']['members'],
    label: string,
  ) =>
    rows.length > 0 && (
      <table className="plain-list" aria-label={label}>
        <thead>
          <tr>
            <th>{label}</th>
            <th>Về chi bộ</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, fullName }) => (
            <tr key={id}>
              <td>{fullName}</td>
              <td>
                <Radio.Group
                  aria-label={fullName}
                  options={columns}
                  value={form.values[field][String(id)] ?? 0}
                  onChange={(event) =>
                    form.set(field, { ...form.values[field], [String(id)]: event.target.value })
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )
  return (
    <RecordForm form={form} label="Chia tách chi bộ" onCancel={() => void navigate('/chi-bo')}>
      <div className="form-fields">
        <DayAndPaperFields form={form} />
        <FormField form={form} name="name1" label="Tên chi bộ mới thứ nhất" required>
          {(field) => <TextField {...field} maxLength={200} autoFocus />}
        </FormField>
        <FormField form={form} name="villages1" label="Thôn, bản của chi bộ thứ nhất" required={false}>
          {(field) => <VillagesPicker {...field} />}
        </FormField>
        <FormField form={form} name="name2" label="Tên chi bộ mới thứ hai (nếu có)" required={false}>
          {(field) => <TextField {...field} maxLength={200} />}
        </FormField>
        <FormField form={form} name="villages2" label="Thôn, bản của chi bộ thứ hai" required={false}>
          {(field) => <VillagesPicker {...field} />}
        </FormField>
        <FormField form={form} name="ends" label="Chi bộ cũ" required={false}>
          {(field) => <CheckField {...field}>Kết thúc; mọi người đều phải về chi bộ mới</CheckField>}
        </FormField>
        {places('people', people.members, 'Đảng viên')}
        {places('sympathizers', people.sympathizers, 'Quần chúng đang theo dõi')}
      </div>
    </RecordForm>
  )
}
