import { App } from 'antd'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { infer as Infer, input as Input, ZodObject } from 'zod'
import type { FieldProblem } from '../../shared/rpc/errors.ts'
import { explainError, problemsOf } from '../client/explain-error.ts'
import { afterPress } from './after-press.ts'
import { changedFields, nextValues, onlyFields, problemsBySchema } from './form-values.ts'
import { type Breaches, useBreaches } from './use-breaches.ts'
import { type Draft, useDraft } from './use-draft.ts'

export interface RecordFormOptions<S extends ZodObject> {
  /** Names the draft: `person:12`, `person:new`. Another name is another record: the form begins anew. */
  readonly name: string
  /** The contract's own schema; its words stand beside the fields. */
  readonly schema: S
  readonly initial: Input<S>
  /** Problems the schema cannot see. */
  readonly check?: (values: Input<S>) => FieldProblem[]
  /**
   * Sends; `changed` holds only the fields that differ. Throwing keeps the form as it is and explains the error. A command
   * that may breach a rule takes `passReason` into its input: null first, the reason once the person gave one.
   */
  readonly save: (values: Infer<S>, changed: Partial<Infer<S>>, passReason: string | null) => Promise<unknown>
  /** After saving. `next` = Ctrl+Enter: the form stands ready for another record. */
  readonly onSaved?: (next: boolean) => void
  /** Allows Ctrl+Enter: the values of a new record, and the fields that stay from the one just saved. */
  readonly next?: { readonly blank: Input<S>; readonly keep: readonly (keyof Input<S> & string)[] }
  /** Keeps no draft (short dialogs, passwords). */
  readonly withoutDraft?: boolean
  /** Sends also when nothing was changed: the first values may be what is wanted. */
  readonly evenUnchanged?: boolean
  readonly readOnly?: boolean
  /** What is said after saving; '' says nothing. */
  readonly saved?: string
}

/** A form's state and acts; `RecordForm` and `FormField` take it whole. */
export interface RecordFormState<V extends Record<string, unknown>> {
  readonly name: string
  readonly values: V
  /** Written as a method, so that a form with more fields may stand where one with fewer is asked for. */
  set<K extends keyof V & string>(field: K, value: V[K]): void
  readonly problemOf: (field: string) => string | null
  readonly touch: (field: string) => void
  readonly typing: (field: string, message: string | null, when: 'now' | 'later') => void
  readonly save: (next?: boolean) => Promise<boolean>
  readonly canSaveNext: boolean
  /** Takes back everything that was not saved. */
  readonly discard: () => void
  readonly dirty: boolean
  readonly saving: boolean
  readonly failure: unknown
  readonly breaches: Breaches
  /** Saves what was asked before, with the reason for which the breached rules are passed. */
  readonly pass: (reason: string) => Promise<boolean>
  readonly draft: Draft
  readonly readOnly: boolean
  readonly isRequired: (field: string) => boolean
}

/** id of a field's control on the page */
export function fieldId(form: string, field: string): string {
  return `${form.replace(/[^\w-]/g, '-')}-${field}`
}

/** Holds one record while it is entered: values, problems in words, saving, draft. */
export function useRecordForm<S extends ZodObject>(options: RecordFormOptions<S>): RecordFormState<Input<S>> {
  type V = Input<S>
  const { name, schema, initial } = options
  const { message } = App.useApp()
  const [base, setBase] = useState<V>(initial)
  const [values, setValues] = useState<V>(initial)
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [typing, setTyping] = useState<ReadonlyMap<string, string>>(new Map())
  /** Fields whose unreadable text is still being typed: said on leaving them, or on saving. */
  const [unsaid, setUnsaid] = useState<ReadonlySet<string>>(new Set())
  const [saving, setSaving] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const breaches = useBreaches()
  /** What "Vẫn ghi" goes on with: saving, or saving and beginning the next. */
  const askedNext = useRef(false)
  const changed = changedFields(base, values)
  const dirty = Object.keys(changed).length > 0 || typing.size > 0

  const clearNotes = (): void => {
    setProblems(new Map())
    setTyping(new Map())
    setUnsaid(new Set())
    setFailure(null)
    breaches.forget()
    breaches.setReason('')
  }
  const restart = (fresh: V): void => {
    setBase(fresh)
    setValues(fresh)
    clearNotes()
  }
  const draft = useDraft({
    name,
    enabled: options.withoutDraft !== true && options.readOnly !== true,
    changed,
    initial,
    restore: setValues,
  })
  // the record was read again, or another one was opened
  const fingerprint = `${name} ${JSON.stringify(initial)}`
  const shown = useRef(fingerprint)
  const newest = useRef(initial)
  const follow = useEffectEvent((otherRecord: boolean) => {
    newest.current = initial
    if (otherRecord) return restart(initial)
    if (!dirty) clearNotes()
    // only what was typed here stays: the rest must not look like a wish to undo what others wrote. A key pressed since the
    // last drawing counts too
    setBase(initial)
    setValues((now) => ({ ...initial, ...changedFields(base, now) }))
  })
  useEffect(() => {
    if (shown.current === fingerprint) return
    const otherRecord = !shown.current.startsWith(`${name} `)
    shown.current = fingerprint
    follow(otherRecord)
  }, [fingerprint, name])

  const check = (now: V): ReadonlyMap<string, string> =>
    new Map(
      [...(options.check?.(now) ?? []), ...problemsBySchema(schema, now)].map((it) => [it.field, it.message]),
    )
  const problemIn = useRef((_: string): string | null => null)
  useEffect(() => {
    problemIn.current = (field) => check(values).get(field) ?? null
  })
  const touch = (field: string): void =>
    afterPress(() => {
      const found = problemIn.current(field)
      setProblems((known) => withEntry(known, field, found))
    })
  const send = async (next: boolean, passReason: string | null): Promise<boolean> => {
    if (saving || options.readOnly === true) return false
    const found = new Map([...check(values), ...typing])
    setProblems(found)
    setUnsaid(new Set())
    if (found.size > 0) {
      focusFirst(name, [...found.keys()])
      return false
    }
    if (!dirty && !next && options.evenUnchanged !== true) return true
    setSaving(true)
    setFailure(null)
    askedNext.current = next
    try {
      const parsed = schema.parse(values)
      const before = shown.current
      await options.save(parsed, onlyFields(parsed, new Set(Object.keys(changed))), passReason)
      await draft.drop()
      // read again before this line was reached: what is in the register counts, not how it was typed
      const kept = shown.current === before ? values : newest.current
      restart(next && options.next ? nextValues(options.next.blank, values, options.next.keep) : kept)
      if (options.saved !== '') void message.success(options.saved ?? 'Đã ghi.')
      options.onSaved?.(next)
      if (next) focusFirst(name, Object.keys(values))
      return true
    } catch (error) {
      if (breaches.take(error)) return false
      const told = new Map(problemsOf(error).map((it) => [it.field, it.message]))
      setProblems(told)
      setFailure(error)
      if (told.size > 0) focusFirst(name, [...told.keys()])
      else void message.error(explainError(error))
      return false
    } finally {
      setSaving(false)
    }
  }
  return {
    name,
    values,
    set: (field, value) => {
      setValues((now) => ({ ...now, [field]: value }))
      setProblems((known) => withEntry(known, field, null))
      // a reason given for other values would cover what nobody has read
      breaches.forget()
    },
    problemOf: (field) => (unsaid.has(field) ? null : typing.get(field)) ?? problems.get(field) ?? null,
    touch,
    typing: (field, text, when) => {
      setTyping((known) => withEntry(known, field, text))
      setUnsaid((known) => {
        const next = new Set(known)
        if (when === 'later' && text !== null) next.add(field)
        else next.delete(field)
        return next
      })
    },
    save: (next = false) => send(next, null),
    breaches,
    pass: (reason) => send(askedNext.current, reason),
    canSaveNext: options.next !== undefined,
    discard: () => {
      void draft.drop()
      restart(base)
    },
    dirty,
    saving,
    failure,
    draft,
    readOnly: options.readOnly ?? false,
    // some blanks are null (dates, choices), some an empty text: required is what takes neither
    isRequired: (field) =>
      ['', null].every((blank) =>
        problemsBySchema(schema, { ...values, [field]: blank }).some((it) => it.field === field),
      ),
  }
}

function withEntry(
  map: ReadonlyMap<string, string>,
  key: string,
  value: string | null,
): ReadonlyMap<string, string> {
  if ((map.get(key) ?? null) === value) return map
  const next = new Map(map)
  if (value === null) next.delete(key)
  else next.set(key, value)
  return next
}

/** Goes to the first of the fields as they stand on the page. */
function focusFirst(form: string, fields: readonly string[]): void {
  setTimeout(() => {
    const controls = fields.flatMap((field) => document.getElementById(fieldId(form, field)) ?? [])
    controls.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    controls[0]?.focus()
    controls[0]?.scrollIntoView({ block: 'center' })
  })
}
