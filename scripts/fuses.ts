import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** Fuses of the packaged program: it runs as nothing but itself, from its own sealed archive. */
export const FUSES = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableCookieEncryption: true,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
} as const

const WIRE: Record<keyof typeof FUSES, FuseV1Options> = {
  runAsNode: FuseV1Options.RunAsNode,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
}

/** Names of the fuses that a packaged executable has wrong; empty when it is as it should be. */
export async function wrongFuses(executable: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(executable)
  return Object.entries(FUSES)
    .filter(([name, on]) => isFuse(name) && wire[WIRE[name]] !== (on ? FuseState.ENABLE : FuseState.DISABLE))
    .map(([name]) => name)
}

function isFuse(name: string): name is keyof typeof FUSES {
  return name in FUSES
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const executable = process.argv[2]
  if (executable === undefined) {
    console.error('usage: node scripts/fuses.ts dist/linux-unpacked/nhip-cau')
    process.exitCode = 2
  } else {
    const wrong = await wrongFuses(executable)
    console.log(wrong.length === 0 ? 'All fuses are set.' : `Wrong fuses: ${wrong.join(', ')}`)
    process.exitCode = wrong.length === 0 ? 0 : 1
  }
}
