import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { admissionLines } from './admissions.ts'
import { boardLines } from './board.ts'
import { dueLines } from './due.ts'
import { duplicateLines } from './duplicates.ts'
import { exportLines } from './export.ts'
import { importLines, mixedImportLines } from './import.ts'
import type { BenchLine } from './measure.ts'
import { overviewLines } from './overview.ts'
import { searchLines } from './search.ts'
import { startLines } from './start.ts'
import { submissionLines } from './submission.ts'

/** `npm run bench -- export submission`: only these. */
const only = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-bench-'))
const lines: BenchLine[] = []
try {
  for (const [name, measure] of Object.entries({
    board: boardLines,
    overview: overviewLines,
    start: startLines,
    search: searchLines,
    duplicates: duplicateLines,
    due: dueLines,
    export: exportLines,
    import: importLines,
    mixed: mixedImportLines,
    admissions: admissionLines,
    submission: submissionLines,
  })) {
    if (only.length > 0 && !only.includes(name)) continue
    console.error(`… ${name}`)
    lines.push(...(await measure(folder)))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const shown = (value: number, unit: BenchLine['unit']) =>
  !Number.isFinite(value)
    ? '–'
    : unit === 'ratio'
      ? `${value.toFixed(2)} ×`
      : `${value.toFixed(unit === 'ms' ? 2 : 0)} ${unit}`
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`)
console.log('| what | measured | at most | ok | ours | bare | note |')
console.log('|---|---|---|---|---|---|---|')
for (const line of lines) {
  const ok = Number.isNaN(line.value) ? 'not measured' : line.value <= line.limit ? 'yes' : 'NO'
  const bare = Number.isNaN(line.bare) ? '–' : line.bare.toFixed(2)
  console.log(
    `| ${line.what} | ${shown(line.value, line.unit)} | ${shown(line.limit, line.unit)} | ${ok} | ${line.ours.toFixed(2)} | ${bare} | ${line.note} |`,
  )
}
if (lines.some((line) => line.value > line.limit)) process.exitCode = 1
