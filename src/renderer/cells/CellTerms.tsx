import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { CellDetail } from '../../shared/cells/contract.ts'
import { cellTermFieldsSchema } from '../../shared/cells/posts-contract.ts'
import { rpc } from '../client/client.ts'
import { ActForm } from '../form/ActForm.tsx'
import { FormField } from '../form/FormField.tsx'
import { TextField } from '../form/fields.tsx'
import { PartialDateField } from '../form/PartialDateField.tsx'
import { FactsBlock } from '../people/FactsBlock.tsx'
import { dateWords, spanWords } from '../people/words.ts'

/** Terms of office of the cell, latest first. */
export function CellTerms({ cell, mayChange }: { readonly cell: CellDetail; readonly mayChange: boolean }) {
  const [adding, setAdding] = useState(false)
  const add = useMutation(rpc.cells.addTerm.mutationOptions())
  const remove = useMutation(rpc.cells.removeTerm.mutationOptions())
  return (
    <>
      <FactsBlock
        title="Nhiệm kỳ"
        facts={cell.terms}
        none="Chưa ghi nhiệm kỳ nào."
        isPast={({ to }) => to !== null}
        add={mayChange && <Button onClick={() => setAdding(true)}>Thêm nhiệm kỳ</Button>}
        acts={({ id }) => mayChange && <Button onClick={() => remove.mutate({ termId: id })}>Xóa</Button>}
      >
        {(term) => (
          <>
            <strong>{term.name}</strong>
            {term.congressOn !== null && `, đại hội ${dateWords(term.congressOn)}`}
            {term.decision !== null && `, chuẩn y theo ${term.decision}`}
            <br />
            {spanWords(term.from, term.to)}
          </>
        )}
      </FactsBlock>
      {adding && (
        <ActForm
          title={`Thêm nhiệm kỳ của ${cell.name}`}
          verb="Ghi"
          schema={cellTermFieldsSchema}
          initial={{ name: '', from: null, to: null, congressOn: null, decision: null }}
          act={(fields) => add.mutateAsync({ cellId: cell.id, fields })}
          close={() => setAdding(false)}
        >
          {(form) => (
            <>
              <FormField form={form} name="name" label="Nhiệm kỳ">
                {(field) => <TextField {...field} maxLength={60} placeholder="2025 - 2030" />}
              </FormField>
              <FormField form={form} name="congressOn" label="Ngày đại hội">
                {(field) => <PartialDateField {...field} />}
              </FormField>
              <FormField form={form} name="from" label="Từ ngày">
                {(field) => <PartialDateField {...field} />}
              </FormField>
              <FormField form={form} name="to" label="Đến ngày">
                {(field) => <PartialDateField {...field} />}
              </FormField>
              <FormField form={form} name="decision" label="Quyết định chuẩn y">
                {(field) => <TextField {...field} maxLength={200} />}
              </FormField>
            </>
          )}
        </ActForm>
      )}
    </>
  )
}
