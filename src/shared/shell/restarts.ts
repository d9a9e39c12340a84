const MOST = 3
const WITHIN_MS = 120_000

/** Whether something that stopped by itself is started again: three times in two minutes, then a person decides. */
export function mayRestart(stops: readonly number[], now: number): boolean {
  return stops.filter((stop) => now - stop < WITHIN_MS).length <= MOST
}
