import { Alert, Button, Tooltip } from 'antd'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { describeMoment } from '../frame/moment.ts'
import { useShortcut } from '../frame/use-shortcut.ts'
import { BreachBox } from './BreachBox.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import type { RecordFormState } from './use-record-form.ts'
import { focusBreached, sectionKey, stepFocus } from './walk-fields.ts'

interface RecordFormProps<V extends Record<string, unknown>> {
  readonly form: RecordFormState<V>
  /** Read out by screen readers: "Hồ sơ đảng viên". */
  readonly label: string
  /** `FormSection`s and `FormField`s */
  readonly children: ReactNode
  /** A verb: "Ghi". */
  readonly saveLabel?: string
  readonly onCancel?: () => void
  /** Offered when the record was changed elsewhere. */
  readonly reload?: () => void
  /** Stands at the right of the fields (likely same persons). */
  readonly beside?: ReactNode
}

/** One column, labels above. Enter and Shift+Enter walk, Ctrl+S saves, Ctrl+Enter saves and begins the next. */
export function RecordForm<V extends Record<string, unknown>>(props: RecordFormProps<V>) {
  const { form, label, children, saveLabel = 'Ghi', onCancel, reload, beside } = props
  const root = useRef<HTMLFormElement>(null)
  useShortcut('Ctrl+S', () => void form.save(), !form.readOnly)
  useShortcut('Ctrl+Enter', () => void form.save(form.canSaveNext), !form.readOnly)
  const onKey = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (root.current === null) return
    if (sectionKey(root.current, event) || stepFocus(root.current, event)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  return (
    <form
      ref={root}
      className="record-form"
      aria-label={label}
      data-dirty={form.dirty}
      autoComplete="off"
      noValidate
      onKeyDownCapture={onKey}
      onSubmit={(event) => event.preventDefault()}
    >
      <LeaveGuard dirty={form.dirty && !form.saving} discard={form.discard} />
      {form.draft.restoredAt !== null && (
        <Alert
          type="info"
          showIcon
          title={`Đã đưa lại nội dung chưa ghi lúc ${describeMoment(form.draft.restoredAt, new Date())}.`}
          action={<Button onClick={form.discard}>Bỏ nội dung này</Button>}
        />
      )}
      {form.failure !== null && (
        <ProblemBox
          error={form.failure}
          fields={Object.keys(form.values)}
          {...(reload && { retry: reload, retryLabel: 'Tải lại hồ sơ' })}
        />
      )}
      <div className="record-form-columns">
        <div className="record-form-fields">{children}</div>
        {beside !== undefined && <div className="record-form-beside">{beside}</div>}
      </div>
      {form.breaches.asking && (
        <BreachBox
          breaches={form.breaches}
          saving={form.saving}
          pass={(reason) => void form.pass(reason)}
          onBack={() => root.current !== null && focusBreached(root.current, form.breaches.list)}
        />
      )}
      {!form.readOnly && (
        <div className="record-form-acts">
          <Tooltip title="Ctrl+S">
            <Button type="primary" loading={form.saving} onClick={() => void form.save()}>
              {saveLabel}
            </Button>
          </Tooltip>
          {form.canSaveNext && (
            <Tooltip title="Ctrl+Enter">
              <Button disabled={form.saving} onClick={() => void form.save(true)}>
                {saveLabel} và nhập tiếp
              </Button>
            </Tooltip>
          )}
          {onCancel && <Button onClick={onCancel}>Thôi</Button>}
          {form.dirty && <span className="quiet">Có thay đổi chưa ghi</span>}
        </div>
      )}
    </form>
  )
}
