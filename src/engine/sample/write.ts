import type { Engine } from '../engine.ts'
import type { Register } from '../register/register.ts'

/** Placeholder signature until the plan is bound; replaced in the next commit. */
export async function writeSample(_engine: Engine, _register: Register, _size: { readonly cells?: number; readonly people?: number; readonly years?: number; readonly seed?: number }): Promise<void> {
  throw new Error('The sample commune is not bound yet')
}
