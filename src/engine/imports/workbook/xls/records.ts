/** Numbers of the records that matter, as [MS-XLS] names them. */
export const recordTypes = {
  formula: 0x0006,
  eof: 0x000a,
  dateMode: 0x0022,
  filePass: 0x002f,
  font: 0x0031,
  continue: 0x003c,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  rString: 0x00d6,
  xf: 0x00e0,
  sst: 0x00fc,
  labelSst: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
} as const

/** One record of the stream; a long one goes on in CONTINUE records, each of them a piece. */
export interface XlsRecord {
  readonly type: number
  readonly pieces: readonly DataView[]
}

/** The records from `at` to the end of the stream. A record that reaches beyond the end throws RangeError. */
export function* recordsFrom(stream: Uint8Array, at: number): Generator<XlsRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const pieceAt = (start: number) =>
    new DataView(stream.buffer, stream.byteOffset + start, within(start, view.getUint16(start - 2, true)))
  const within = (start: number, length: number) => {
    if (start + length > stream.length) throw new RangeError('A record reaches beyond the stream')
    return length
  }
  for (let next = at; next + 4 <= stream.length; ) {
    const type = view.getUint16(next, true)
    const pieces: DataView[] = []
    do {
      const piece = pieceAt(next + 4)
      pieces.push(piece)
      next += 4 + piece.byteLength
    } while (next + 4 <= stream.length && view.getUint16(next, true) === recordTypes.continue)
    yield { type, pieces }
  }
}

/** The first piece of a record: all of it, save for long texts. */
export function bodyOf({ pieces }: XlsRecord): DataView {
  const [body] = pieces
  if (body === undefined) throw new RangeError('A record without a body')
  return body
}
