/** Percentages a screen can have, of the one setting that every size on it follows. */
export const ZOOMS = [90, 100, 110, 125, 150, 175, 200] as const

/** One step larger or smaller; 0 returns to 100 %. */
export type ZoomStep = -1 | 0 | 1

/** Percent one step larger or smaller, within 90–200; a value between two steps goes to the next of them. */
export function nextZoom(percent: number, step: ZoomStep): number {
  if (step === 0) return 100
  if (step > 0) return ZOOMS.find((zoom) => zoom > percent) ?? 200
  return ZOOMS.findLast((zoom) => zoom < percent) ?? 90
}

/** Whether this is a step at all, for what arrives from outside. */
export function isZoomStep(value: unknown): value is ZoomStep {
  return value === -1 || value === 0 || value === 1
}
