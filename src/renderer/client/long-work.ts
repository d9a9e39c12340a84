let running = 0

/** Says that long work has begun; the answer says that it has ended, once. */
export function beginLongWork(): () => void {
  running += 1
  let ended = false
  return () => {
    if (ended) return
    ended = true
    running -= 1
  }
}

/** Whether an import, an export or other long work of this page is still running. */
export function isLongWorkRunning(): boolean {
  return running > 0
}
