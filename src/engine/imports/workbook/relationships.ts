import type { Parts } from './guard.ts'
import type { ReadBudget } from './read-budget.ts'
import { readXml } from './xml-reader.ts'

/** Where a part points to inside the package. `type` is the last word of its URI, the same in both dialects of the standard. */
export interface Relationship {
  readonly id: string
  readonly type: string
  readonly path: string
}

const mostRelationships = 10_000

/** The inner relationships of a part ('' = the package); none when the part has no list of them. */
export async function readRelationships(
  parts: Parts,
  part: string,
  budget: ReadBudget,
): Promise<readonly Relationship[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const entry = parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`)
  const found: Relationship[] = []
  if (entry === undefined) return found
  await readXml(entry, budget, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return
      if (found.length >= mostRelationships) return
      const type = attributes['Type'] ?? ''
      found.push({
        id: attributes['Id'] ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        path: resolvePath(folder, attributes['Target'] ?? ''),
      })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return found
}

/** A target as a path from the root of the package. It only ever looks up a name in the zip, never on the disk. */
function resolvePath(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/').toLowerCase()
}
