/** What is known when the door has to be chosen. */
export type Situation = {
  /** Was the trial door asked for (`npm start -- --trial`)? */
  trialAsked: boolean
  display: boolean
  /** Is the Electron binary complete in node_modules? */
  binary: boolean
  /** How the attempt to fetch the binary ended; undefined before it was tried. */
  download?: 'done' | 'failed' | 'too slow'
}

export type TrialReason = 'asked' | 'no display' | 'not downloaded' | 'too slow' | 'window failed'

export type Step = { do: 'desktop' } | { do: 'download' } | { do: 'trial'; reason: TrialReason }

/** The next thing `npm start` does: the window where it can be, one attempt to fetch it, else the trial door. */
export function nextStep({ trialAsked, display, binary, download }: Situation): Step {
  if (trialAsked) return { do: 'trial', reason: 'asked' }
  if (!display) return { do: 'trial', reason: 'no display' }
  if (binary || download === 'done') return { do: 'desktop' }
  if (download === undefined) return { do: 'download' }
  return { do: 'trial', reason: download === 'too slow' ? 'too slow' : 'not downloaded' }
}

const reasons: Record<TrialReason, string> = {
  asked: 'Mở chương trình trong trình duyệt theo yêu cầu (trial door: asked for).',
  'no display': 'Máy này không có màn hình nên chương trình chạy trong trình duyệt (trial door: no display).',
  'not downloaded':
    'Không tải được cửa sổ chương trình nên chương trình chạy trong trình duyệt (trial door: no Electron binary).',
  'too slow':
    'Tải cửa sổ chương trình quá 20 giây nên chương trình chạy trong trình duyệt (trial door: Electron download too slow).',
  'window failed':
    'Cửa sổ chương trình không mở được nên chương trình chạy trong trình duyệt (trial door: Electron did not start).',
}

/** One sentence why the program runs in the browser. */
export function trialSentence(reason: TrialReason): string {
  return reasons[reason]
}

/** Did the window fail to open at all, rather than being closed by a person or ended by a signal? */
export function windowFailed(end: { code: number | null; seconds: number }): boolean {
  return end.code !== 0 && end.code !== null && end.seconds < 10
}
