import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { ReportSummary } from '../../shared/reports/contract.ts'
import { searchKey } from '../../shared/vocabulary/search-key.ts'

interface FormsChoiceProps {
  readonly forms: readonly Pick<ReportSummary, 'id' | 'title'>[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** The forms of a submission, ticked; found by a few letters. */
export function FormsChoice({ forms, chosen, onChange }: FormsChoiceProps) {
  const [search, setSearch] = useState('')
  const key = searchKey(search)
  const shown = forms.filter(({ title }) => searchKey(title).includes(key))
  const tick = (id: string, on: boolean): void =>
    onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id))
  return (
    <fieldset className="forms">
      <legend>
        Các biểu nộp <span className="quiet figures">({chosen.length} biểu)</span>
      </legend>
      <div className="row">
        <Input
          allowClear
          aria-label="Tìm biểu"
          placeholder="Tìm biểu"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Button type="text" disabled={chosen.length === 0} onClick={() => onChange([])}>
          Bỏ chọn
        </Button>
      </div>
      <ul>
        {shown.map(({ id, title }) => (
          <li key={id}>
            <Checkbox checked={chosen.includes(id)} onChange={(event) => tick(id, event.target.checked)}>
              {title}
            </Checkbox>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="quiet">Không có biểu nào khớp.</p>}
    </fieldset>
  )
}
