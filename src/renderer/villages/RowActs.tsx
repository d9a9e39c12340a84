import { Button } from 'antd'
import type { LifeTable } from '../../shared/villages/life-contract.ts'
import type { LifeActWanted } from './LifeAct.tsx'

/** What may be done with the facts of a village. */
export interface LifeActs {
  readonly mayWrite: boolean
  readonly act: (wanted: LifeActWanted) => void
  readonly trash: (table: LifeTable, id: number, name: string) => void
}

interface RowActsProps {
  readonly acts: LifeActs
  readonly edit: LifeActWanted
  readonly table: LifeTable
  readonly id: number
  readonly name: string
}

/** The two buttons at the right of a fact. */
export function RowActs({ acts, edit, table, id, name }: RowActsProps) {
  if (!acts.mayWrite) return null
  return (
    <>
      <Button onClick={() => acts.act(edit)}>Sửa</Button>
      <Button onClick={() => acts.trash(table, id, name)}>Bỏ</Button>
    </>
  )
}
