import { isAllowed } from '../licences/allowed.ts'
import { type Packages, readLock } from '../licences/lock.ts'
import { shippedFolders } from '../licences/shipped.ts'

/** The page docs/dependencies.md, whole: what runs or travels with the program, on what terms, and who would run a script. */
export function dependenciesPage(packages: Packages = readLock()): string {
  const shipped = new Set(shippedFolders(packages))
  const folders = Object.keys(packages).filter(
    (folder) => folder !== '' && (shipped.has(folder) || packages[folder]?.dev === false),
  )
  const lines = folders.sort().map((folder) => {
    const { version = '', license = '', hasInstallScript = false } = packages[folder] ?? {}
    const name = folder.split('node_modules/').at(-1) ?? folder
    const licence = isAllowed(license) ? license : `**${license}**`
    return `| ${name} | ${version} | ${licence} | ${shipped.has(folder) ? '✓' : '–'} | ${hasInstallScript ? 'has one, not run' : '–'} |`
  })
  const scripts = Object.entries(packages)
    .filter(([, entry]) => entry.hasInstallScript)
    .map(([folder]) => folder)
  return `# Dependencies

Made from package-lock.json by \`npm run docs\`; a test fails when it is out of date. Listed is what the program needs to run and what
travels in the packed program (texts of the licences: \`out/THIRD-PARTY.txt\`, made by \`npm run build\`). Allowed licences:
\`scripts/licences/allowed.ts\`. No install script runs at all (\`.npmrc\`: \`ignore-scripts=true\`); packages of the whole lock file that
bring one: ${scripts.length === 0 ? 'none' : scripts.map((folder) => `\`${folder.replace('node_modules/', '')}\``).join(', ')}.

| package | version | licence | packed | install script |
|---|---|---|---|---|
${lines.join('\n')}
`
}
