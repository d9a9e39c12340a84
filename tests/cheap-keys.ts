import { vi } from 'vitest'

/**
 * Wrapping a key is dear on purpose; tests that are not about that make slots that are quick to open. The program has no way
 * to choose this: the module is put in another's place here, and programs started by a test have the real one.
 */
vi.mock('../src/engine/register/key-cost.ts', () => ({ keyCost: { N: 2 ** 10, r: 8, p: 1 } }))
