/** What a machine says about itself, so that every decision below can be tried for any machine. */
export type Machine = {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
}

/** Can a window be shown here? */
export function hasDisplay({ platform, env }: Machine): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/** The program and arguments that open an address in the person's browser. */
export function browserCommand(platform: NodeJS.Platform, url: string): [program: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', url]
  // rundll32 takes the address as it is; `start` would cut it at an ampersand.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  return ['xdg-open', url]
}

/** Is this process root? Chromium and Electron refuse their sandbox to root on Linux. */
export function isRoot(): boolean {
  return process.getuid?.() === 0
}
