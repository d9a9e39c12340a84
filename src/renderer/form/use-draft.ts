import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { client } from '../client/client.ts'
import { type Values, withDraft } from './form-values.ts'

const DELAY_MS = 1_500

/** Whether something unsaved came back, and how to be rid of it. */
export interface Draft {
  /** ISO moment of the draft that was restored into the form */
  readonly restoredAt: string | null
  /** Forgets the draft in the register. */
  readonly drop: () => Promise<void>
}

interface DraftOptions<V extends Values> {
  readonly name: string
  readonly enabled: boolean
  readonly changed: Partial<V>
  readonly initial: V
  readonly restore: (values: V) => void
}

/** Keeps what was typed in the encrypted register, so that a power cut does not take it. */
export function useDraft<V extends Values>({
  name,
  enabled,
  changed,
  initial,
  restore,
}: DraftOptions<V>): Draft {
  const [restoredAt, setRestoredAt] = useState<string | null>(null)
  // what the register holds under this name, as text; null = nothing
  const kept = useRef<string | null>(null)
  const body = JSON.stringify(changed)

  const lay = useEffectEvent((draft: unknown, savedAt: string | null) => {
    const restored = withDraft(initial, draft)
    if (restored === null || savedAt === null) return
    kept.current = JSON.stringify(draft)
    restore(restored)
    setRestoredAt(savedAt)
  })
  useEffect(() => {
    let wanted = true
    kept.current = null
    setRestoredAt(null)
    if (!enabled) return
    client.settings.draft({ form: name }).then(
      ({ body: draft, savedAt }) => wanted && lay(draft, savedAt),
      // a draft that cannot be read must not stand in the way of entering
      (error: unknown) => console.error(error),
    )
    return () => {
      wanted = false
    }
  }, [name, enabled])

  const keep = useEffectEvent(async () => {
    if (body === kept.current || (body === '{}' && kept.current === null)) return
    if (body === '{}') return drop()
    kept.current = body
    await client.settings.saveDraft({ form: name, body: changed })
  })
  useEffect(() => {
    if (!enabled || body === kept.current) return
    const timer = setTimeout(() => keep().catch((error: unknown) => console.error(error)), DELAY_MS)
    return () => clearTimeout(timer)
  }, [enabled, body])

  const drop = async (): Promise<void> => {
    setRestoredAt(null)
    if (!enabled || kept.current === null) return
    kept.current = null
    await client.settings.dropDraft({ form: name })
  }
  return { restoredAt, drop }
}
