// Writes the pages that are made from the sources: npm run docs
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { dependenciesPage } from './docs/dependencies.ts'
import { rightsPage } from './docs/rights.ts'
import { root } from './process.ts'

for (const [name, page] of Object.entries({ rights: rightsPage(), dependencies: dependenciesPage() })) {
  writeFileSync(path.join(root, 'docs', `${name}.md`), page)
  console.log(`Wrote docs/${name}.md`)
}
