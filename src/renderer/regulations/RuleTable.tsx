import { Table } from 'antd'
import { memo } from 'react'
import type { RuleKey } from '../../shared/regulations/pack.ts'
import { confidenceWords } from '../../shared/regulations/words.ts'
import { antdColumns, type Column, leastWidth } from '../table/columns.tsx'
import { useRowKeys } from '../table/use-row-keys.ts'
import { ConfirmedMark } from './ConfirmedMark.tsx'
import { differs, type RuleRow } from './rule-rows.ts'

interface RuleTableProps {
  readonly parts: readonly { readonly title: string; readonly rows: readonly RuleRow[] }[]
  /** Name of the version beside; null when nothing is compared. */
  readonly beside: string | null
  readonly onOpen: (row: RuleRow) => void
  /** Left out for those who may not confirm. */
  readonly choosing?: { readonly chosen: readonly RuleKey[]; readonly onChoose: (keys: RuleKey[]) => void }
}

const place = { page: 0, search: '', open: null, sortBy: undefined, descending: false } as const

/** Every rule under its heading, walked as one list. */
export const RuleTable = memo(function RuleTable({ parts, beside, onOpen, choosing }: RuleTableProps) {
  const rows = parts.flatMap((part) => part.rows)
  const toggle = (row: RuleRow | undefined): void => {
    if (choosing === undefined || row === undefined || row.rule.confirmed) return
    const { chosen, onChoose } = choosing
    const { key } = row.rule
    onChoose(chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key])
  }
  const keys = useRowKeys({
    rows,
    open: onOpen,
    toggle: (id) => toggle(rows[id]),
    turn: () => undefined,
    opened: null,
  })
  const columns = columnsOf(beside)
  return (
    <section className="rule-parts register-table" aria-label="Các quy định" ref={keys.root}>
      {parts.map((part, index) => (
        <section key={part.title} aria-label={part.title}>
          <h2>{part.title}</h2>
          <Table<RuleRow>
            columns={antdColumns(columns, place)}
            dataSource={[...part.rows]}
            rowKey={(row) => row.rule.key}
            showHeader={index === 0}
            pagination={false}
            tableLayout="fixed"
            scroll={{ x: `${leastWidth(columns, choosing !== undefined)}rem` }}
            onRow={(row) => keys.rowProps(row, row.id)}
            {...(choosing !== undefined && {
              rowSelection: {
                columnWidth: '2.5rem',
                selectedRowKeys: [...choosing.chosen],
                hideSelectAll: true,
                getCheckboxProps: ({ rule }: RuleRow) => ({
                  'aria-label': `Chọn: ${rule.label}`,
                  tabIndex: -1,
                  disabled: rule.confirmed,
                }),
                onSelect: (row: RuleRow) => toggle(row),
              },
            })}
          />
        </section>
      ))}
    </section>
  )
})

function columnsOf(beside: string | null): Column<RuleRow>[] {
  return [
    { key: 'label', title: 'Quy định', render: ({ rule }) => rule.label },
    {
      key: 'value',
      title: 'Giá trị',
      width: beside === null ? 18 : 15,
      render: (row) => <span className={differs(row) ? 'rule-differs' : ''}>{row.words}</span>,
    },
    ...(beside === null
      ? []
      : [
          {
            key: 'other',
            title: beside,
            width: 15,
            render: (row: RuleRow) =>
              differs(row) ? (
                <span className="rule-differs">{row.other}</span>
              ) : (
                <span className="quiet">như nhau</span>
              ),
          },
        ]),
    {
      key: 'source',
      title: 'Căn cứ',
      width: beside === null ? 17 : 12,
      render: ({ rule }) => (
        <>
          {rule.source_doc}
          {rule.source_clause !== '—' && `, ${rule.source_clause}`}
          <span className="rule-under">{confidenceWords[rule.confidence]}</span>
        </>
      ),
    },
    { key: 'confirmed', title: 'Xác nhận', width: 11, render: ({ rule }) => <ConfirmedMark rule={rule} /> },
  ]
}
