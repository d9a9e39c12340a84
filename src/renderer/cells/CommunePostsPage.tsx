import '../people/people.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import * as z from 'zod'
import { communeBodyLabels, communeBodySchema } from '../../shared/cells/posts.ts'
import { type CommunePost, communePostFieldsSchema } from '../../shared/cells/posts-contract.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { FigureStrip } from '../figures/FigureStrip.tsx'
import { ActForm } from '../form/ActForm.tsx'
import { DayAct } from '../form/DayAct.tsx'
import { FormField } from '../form/FormField.tsx'
import { TextField, YesNoField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { PersonPicker, SelectField } from '../form/pickers.tsx'
import { today, useAsOf } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { spanWords } from '../people/words.ts'

const bodies = communeBodySchema.options.map((value) => ({ value, label: communeBodyLabels[value] }))

/** Who holds which post of the commune, from here or sent from elsewhere. */
export default function CommunePostsPage() {
  const { asOf } = useAsOf()
  const may = useMay()
  const [act, setAct] = useState<'add' | CommunePost | null>(null)
  const end = useMutation(rpc.cells.endCommunePost.mutationOptions())
  const posts = useQuery(rpc.cells.communePosts.queryOptions({ input: { ...(asOf && { asOf }) } }))
  const day = asOf ?? today()
  const mayChange = may.write && asOf === undefined
  const close = (): void => setAct(null)
  return (
    <Page
      title="Chức danh ở xã"
      asOf
      reading
      action={
        mayChange && (
          <Button type="primary" onClick={() => setAct('add')}>
            Thêm chức danh
          </Button>
        )
      }
    >
      <FigureStrip ids={['posts.commune-not-local']} scope={{ from: day, to: day }} />
      {posts.isPending && <Skeleton active paragraph={{ rows: 6 }} title={false} />}
      {posts.isError && <ProblemBox error={posts.error} retry={() => void posts.refetch()} />}
      {posts.data !== undefined &&
        communeBodySchema.options.map((body) => {
          const held = posts.data.filter((post) => post.body === body)
          return (
            held.length > 0 && (
              <FactsBlock
                key={body}
                title={communeBodyLabels[body]}
                facts={held}
                none=""
                acts={(post) =>
                  mayChange && post.to === null && <Button onClick={() => setAct(post)}>Kết thúc</Button>
                }
              >
                {(post) => (
                  <>
                    <strong>{post.title}</strong>:{' '}
                    <Link to={`/nguoi?mo=${post.personId}`}>{post.personName}</Link>
                    {post.local === false && (
                      <span className="state-attention"> ● không phải người địa phương</span>
                    )}
                    <br />
                    {spanWords(post.from, post.to)}
                    {post.hometown !== null && `, quê ${post.hometown}`}
                  </>
                )}
              </FactsBlock>
            )
          )
        })}
      {posts.data?.length === 0 && (
        <p className="quiet">
          Nơi ghi chức danh ở xã không thuộc chi bộ nào: chủ tịch, phó chủ tịch, trưởng các đoàn thể. Bấm Thêm
          chức danh để ghi.
        </p>
      )}
      {act === 'add' && <AddPost close={close} />}
      {act !== null && act !== 'add' && (
        <DayAct
          title={`Kết thúc chức danh ${act.title} của ${act.personName}`}
          verb="Kết thúc"
          label="Thôi giữ từ ngày"
          act={(to) => end.mutateAsync({ postId: act.id, to })}
          close={close}
        />
      )}
    </Page>
  )
}

const schema = communePostFieldsSchema.omit({ note: true, personId: true }).extend({
  personId: z
    .int()
    .nullable()
    .refine((id) => id !== null, 'Cần chọn người giữ chức danh.'),
})

function AddPost({ close }: { readonly close: () => void }) {
  const add = useMutation(rpc.cells.addCommunePost.mutationOptions())
  return (
    <ActForm
      title="Thêm chức danh ở xã"
      verb="Ghi"
      schema={schema}
      initial={{ personId: null, title: '', body: 'government', local: null, from: null }}
      act={async ({ personId, ...rest }) => {
        if (personId !== null) await add.mutateAsync({ fields: { ...rest, personId, note: null } })
      }}
      close={close}
    >
      {(form) => (
        <>
          <FormField form={form} name="personId" label="Người" required>
            {(field) => <PersonPicker {...field} />}
          </FormField>
          <FormField form={form} name="title" label="Chức danh" required>
            {(field) => <TextField {...field} maxLength={200} />}
          </FormField>
          <FormField form={form} name="body" label="Khối">
            {(field) => <SelectField {...field} options={bodies} />}
          </FormField>
          <FormField form={form} name="local" label="Người địa phương" required={false}>
            {(field) => <YesNoField {...field} />}
          </FormField>
          <FormField form={form} name="from" label="Từ ngày" required={false}>
            {(field) => <PartialDateField {...field} />}
          </FormField>
        </>
      )}
    </ActForm>
  )
}
