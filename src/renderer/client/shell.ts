import type { NhipCauShell } from '../../shared/shell/messages.ts'

declare global {
  var nhipCauShell: NhipCauShell | undefined
}

/** The desktop shell around this page; undefined at the trial door. */
export const shell: NhipCauShell | undefined = globalThis.nhipCauShell
