import { flow, type Indicator } from '../indicator.ts'
import { type FormFigureId, formLabel } from './sets.ts'

function isFormFigure(id: string): id is FormFigureId {
  return formLabel(id) !== null
}

/** One number of an inspection form as a figure; there are some thousand, so they are made when they are asked for. */
export function formIndicator(id: string): Indicator | null {
  return isFormFigure(id) ? flow(formLabel(id) ?? id, id) : null
}
