import './targets.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Select, Tooltip } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { searchKey } from '../../shared/vocabulary/search-key.ts'
import { rpc } from '../client/client.ts'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { today } from '../frame/as-of.ts'
import { Page } from '../frame/Page.tsx'
import { useMay } from '../frame/session.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { FilterChips } from '../table/FilterChips.tsx'
import { SetTargets } from './SetTargets.tsx'
import { spanOf, yearsFrom, yearsText, yearsWords } from './span.ts'
import { TargetGrid } from './TargetGrid.tsx'
import { YearsChoice } from './YearsChoice.tsx'

/** Targets of a year or a term against what has been reached, cell by cell. */
export default function TargetsPage() {
  const [address, setAddress] = useSearchParams()
  const may = useMay()
  const [setting, setSetting] = useState(false)
  const years = yearsFrom(address.get('nam') ?? '', Number(today().slice(0, 4)))
  const span = spanOf(years)
  const also = address.getAll('them')
  const table = useQuery(
    rpc.targets.table.queryOptions({
      input: { ...(span ?? { from: today(), to: today() }), also },
      enabled: span !== null,
      placeholderData: keepPreviousData,
    }),
  )
  const canSet = may.write && table.data !== undefined && !setting
  useShortcut('Alt+M', () => setSetting(true), canSet)
  return (
    <Page
      title="Chỉ tiêu"
      scope={
        <YearsChoice
          years={years}
          onChange={(next) => {
            setSetting(false)
            setAddress({ nam: yearsText(next) })
          }}
        />
      }
      filters={
        <FilterChips>
          {may.write && table.data !== undefined && table.data.available.length > 0 && (
            <Select<string>
              className="target-more"
              aria-label="Thêm chỉ tiêu khác vào bảng"
              placeholder="Thêm chỉ tiêu khác"
              value={null}
              showSearch={{
                filterOption: (typed, option) =>
                  searchKey(String(option?.label ?? '')).includes(searchKey(typed)),
              }}
              options={table.data.available.map(({ id, label }) => ({ value: id, label }))}
              onSelect={(id) => {
                setSetting(false)
                setAddress((previous) => {
                  const next = new URLSearchParams(previous)
                  next.append('them', id)
                  return next
                })
              }}
            />
          )}
        </FilterChips>
      }
      action={
        canSet && (
          <Tooltip title="Alt+M">
            <Button type="primary" onClick={() => setSetting(true)}>
              Giao chỉ tiêu {yearsWords(years)}
            </Button>
          </Tooltip>
        )
      }
    >
      {table.error !== null && <ProblemBox error={table.error} retry={() => void table.refetch()} />}
      {table.data !== undefined && span !== null && (
        <div className="targets">
          {table.data.mismatches.map((words) => (
            <p key={words} className="state-attention">
              ▲ {words}
            </p>
          ))}
          {table.data.documents.length > 0 && (
            <p className="quiet">
              Văn bản giao: {table.data.documents.map(({ document }) => document).join('; ')}
            </p>
          )}
          {setting ? (
            <SetTargets
              key={yearsText(years)}
              table={table.data}
              span={span}
              words={yearsWords(years)}
              close={() => setSetting(false)}
            />
          ) : (
            <TargetGrid table={table.data} span={span} />
          )}
        </div>
      )}
    </Page>
  )
}
