import { Button, Input, Tooltip } from 'antd'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { passReasonSchema } from '../../shared/regulations/breach.ts'
import { matchesShortcut } from '../frame/shortcut.ts'
import { type Breaches, breachWords } from './use-breaches.ts'

interface BreachBoxProps {
  readonly breaches: Breaches
  readonly saving: boolean
  /** Sends the same again with the reason. */
  readonly pass: (reason: string) => void
  /** After Esc or "Quay lại": where the hands were. */
  readonly onBack?: () => void
}

/** Tells which rules are not kept and asks for the reason. Ctrl+S writes all the same, Esc goes back to the form. */
export function BreachBox({ breaches, saving, pass, onBack }: BreachBoxProps) {
  const box = useRef<HTMLElement>(null)
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const { list, reason, setReason } = breaches
  useEffect(() => {
    // a second answer with other breaches asks again
    if (list.length === 0) return
    box.current?.querySelector('textarea')?.focus()
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [list])
  const back = (): void => {
    breaches.back()
    onBack?.()
  }
  const go = (): void => {
    if (saving) return
    const read = passReasonSchema.safeParse(reason)
    if (read.success && read.data !== null) {
      pass(read.data)
      return
    }
    setProblem(read.error?.issues[0]?.message ?? 'Ghi rõ lý do (ít nhất 3 chữ)')
    box.current?.querySelector('textarea')?.focus()
  }
  const onKey = (event: KeyboardEvent): void => {
    const own = ['Ctrl+S', 'Ctrl+Enter'].some((keys) => matchesShortcut(event.nativeEvent, keys))
    if (!own && event.key !== 'Escape') return
    // the form, its dialog and the page have the same keys
    event.preventDefault()
    event.stopPropagation()
    if (own) go()
    else back()
  }
  return (
    <section ref={box} className="breach-box" aria-label="Chưa đúng quy định" onKeyDown={onKey}>
      <ul role="alert">
        {list.map((breach) => (
          <li key={`${breach.ruleKey} ${breach.message}`}>{breachWords(breach)}</li>
        ))}
      </ul>
      <div className="form-field">
        <label htmlFor={id}>
          Lý do vẫn ghi<span className="form-field-required"> (bắt buộc)</span>
        </label>
        <Input.TextArea
          id={id}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
            setProblem(null)
          }}
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={500}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-under`}
          {...(problem !== null && { status: 'error' as const })}
        />
        <p
          id={`${id}-under`}
          className="form-field-under"
          data-kind={problem === null ? 'hint' : 'problem'}
          {...(problem !== null && { role: 'alert' })}
        >
          {problem ?? 'Lý do được lưu cùng hồ sơ, với ngày ghi và người ghi.'}
        </p>
      </div>
      <div className="row">
        <Tooltip title="Ctrl+S">
          <Button loading={saving} onClick={go}>
            Vẫn ghi
          </Button>
        </Tooltip>
        <Tooltip title="Esc">
          <Button disabled={saving} onClick={back}>
            Quay lại
          </Button>
        </Tooltip>
      </div>
    </section>
  )
}
