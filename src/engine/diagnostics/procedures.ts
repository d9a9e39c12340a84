import { desk } from '../bindings.ts'
import { collectDiagnostics } from './collect.ts'

export const diagnosticsProcedures = desk.diagnostics.router({
  export: desk.diagnostics.export.handler(({ context }) => collectDiagnostics(context.engine, context.open)),
})
