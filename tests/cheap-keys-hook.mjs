// Loaded into programs that browser tests start (node --import): wrapping a key is dear on purpose, and these tests are not
// about that. The program itself has no way to choose it; what it costs is tested in tests/engine/register/keys.test.ts.
import { registerHooks } from 'node:module'

const cheap = 'export const keyCost = { N: 2 ** 10, r: 8, p: 1 }'

registerHooks({
  load: (url, context, next) =>
    url.endsWith('/src/engine/register/key-cost.ts')
      ? { format: 'module', source: cheap, shortCircuit: true }
      : next(url, context),
})
