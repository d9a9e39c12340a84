import { useEffect, useState } from 'react'
import { type ScreenSettings, screenSettingsSchema } from '../../shared/settings/contract.ts'

const KEY = 'nhip-cau:look'

/** Before anybody chose. */
export const firstLook: ScreenSettings = { theme: 'system', zoom: 100, dense: false }

/**
 * The settings are inside the locked register; the look alone is noted outside it, so that the lock screen is not suddenly
 * small or bright. The desktop keeps this note only while it runs. The second part changes the look for this session only,
 * as long as the settings are not known.
 */
export function useRememberedLook(
  known: ScreenSettings | undefined,
): readonly [look: ScreenSettings, pass: (look: ScreenSettings) => void] {
  const [remembered, remember] = useState(() => read() ?? firstLook)
  if (known !== undefined && known !== remembered) remember(known)
  useEffect(() => {
    if (known !== undefined) localStorage.setItem(KEY, JSON.stringify(known))
  }, [known])
  return [known ?? remembered, remember]
}

function read(): ScreenSettings | null {
  const note = localStorage.getItem(KEY)
  if (note === null) return null
  try {
    return screenSettingsSchema.safeParse(JSON.parse(note)).data ?? null
  } catch (error) {
    // a damaged note is as good as none
    if (error instanceof SyntaxError) return null
    throw error
  }
}
