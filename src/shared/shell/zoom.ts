const ZOOMS = [0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

/** Zoom factor one step larger or smaller, within 90–200 %; 0 returns to 100 %. */
export function nextZoom(current: number, step: -1 | 0 | 1): number {
  if (step === 0) return 1
  if (step > 0) return ZOOMS.find((zoom) => zoom > current) ?? 2
  return ZOOMS.findLast((zoom) => zoom < current) ?? 0.9
}

/** The zoom that was written down, or 100 % when the note is missing, damaged or out of range. */
export function restoreZoom(note: string): number {
  return ZOOMS.find((zoom) => String(zoom) === note.trim()) ?? 1
}
