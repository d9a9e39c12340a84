import { diagnosticsContract } from '../../shared/diagnostics/contract.ts'
import { deskOf } from '../bindings.ts'
import { collectDiagnostics } from './collect.ts'

const desk = deskOf(diagnosticsContract)

export const diagnosticsProcedures = desk.router({
  export: desk.export.handler(({ context }) => collectDiagnostics(context.engine, context.open)),
})
