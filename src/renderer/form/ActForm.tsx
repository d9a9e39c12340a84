import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { infer as Infer, input as Input, ZodObject } from 'zod'
import { ProblemBox } from '../client/ProblemBox.tsx'
import { Dialog } from '../frame/Dialog.tsx'
import { matchesShortcut } from '../frame/shortcut.ts'
import { BreachBox } from './BreachBox.tsx'
import { type RecordFormState, useRecordForm } from './use-record-form.ts'
import { focusBreached, focusFirstField, stepFocus } from './walk-fields.ts'

interface ActFormProps<S extends ZodObject> {
  /** Names the act and whom it concerns: "Kết thúc chức vụ Bí thư". */
  readonly title: string
  /** The verb: "Kết thúc". */
  readonly verb: string
  readonly schema: S
  readonly initial: Input<S>
  /** A command that may breach a rule takes `passReason` into its input. */
  readonly act: (values: Infer<S>, passReason: string | null) => Promise<unknown>
  readonly close: () => void
  readonly children: (form: RecordFormState<Input<S>>) => ReactNode
}

/** A short command with a few fields, in a dialog over its record. Ctrl+S and Enter on the last field carry it out. */
export function ActForm<S extends ZodObject>(props: ActFormProps<S>) {
  const { title, verb, schema, initial, act, close, children } = props
  const root = useRef<HTMLFormElement>(null)
  const form = useRecordForm({
    name: `act ${title}`,
    schema,
    initial,
    withoutDraft: true,
    save: (values, _changed, passReason) => act(values, passReason),
    onSaved: close,
    evenUnchanged: true,
  })
  // the box has these keys for itself
  const isInBox = ({ target }: KeyboardEvent): boolean =>
    target instanceof Element && target.closest('.breach-box') !== null
  const take = (event: KeyboardEvent): void => {
    // the record under the dialog has the same keys
    event.preventDefault()
    event.stopPropagation()
  }
  // wherever in the dialog the focus stands: on its frame after a press beside the fields, on its buttons
  const onSaveKey = (event: KeyboardEvent): void => {
    const saves = ['Ctrl+S', 'Ctrl+Enter'].some((keys) => matchesShortcut(event.nativeEvent, keys))
    if (!saves || isInBox(event)) return
    void form.save()
    take(event)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (!isInBox(event) && root.current !== null && stepFocus(root.current, event)) take(event)
  }
  return (
    <div className="act-form" role="none" onKeyDownCapture={onSaveKey}>
      <Dialog
        open
        title={title}
        okText={verb}
        cancelText="Thôi"
        confirmLoading={form.saving}
        onOk={() => void form.save()}
        onCancel={close}
        afterOpenChange={(open) => open && root.current !== null && focusFirstField(root.current)}
        width="min(36rem, 92vw)"
      >
        <form
          ref={root}
          className="form-fields"
          aria-label={title}
          autoComplete="off"
          noValidate
          onKeyDownCapture={onKey}
          onSubmit={(event) => event.preventDefault()}
        >
          {form.failure !== null && <ProblemBox error={form.failure} fields={Object.keys(form.values)} />}
          {children(form)}
          {form.breaches.asking && (
            <BreachBox
              breaches={form.breaches}
              saving={form.saving}
              pass={(reason) => void form.pass(reason)}
              onBack={() => root.current !== null && focusBreached(root.current, form.breaches.list)}
            />
          )}
        </form>
      </Dialog>
    </div>
  )
}
