const entrySize = 128
const nameRoom = 64
const mostEntries = 4096
const listedInHeader = 109
/** From here on a sector number is a mark: free, end of chain, a table's own. */
const firstMark = 0xffff_fffa

interface Entry {
  readonly name: string
  readonly isStream: boolean
  readonly first: number
  readonly size: number
}

/**
 * A compound file (OLE, [MS-CFB]): a small file system in a file. A damaged chain ends where it is damaged; reading never throws
 * and never runs in a circle, for no chain is longer than the file.
 */
export class CompoundFile {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #sectorSize: number
  readonly #tables: readonly number[]
  readonly #entries: readonly Entry[]

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const shift = bytes.length < 512 ? 0 : this.#view.getUint16(30, true)
    this.#sectorSize = shift === 9 || shift === 12 ? 1 << shift : 0
    this.#tables = this.#sectorSize === 0 ? [] : this.#tableSectors()
    this.#entries = this.#sectorSize === 0 ? [] : this.#directory()
  }

  /** Of the streams and storages, in the order of the directory. */
  get names(): ReadonlySet<string> {
    return new Set(this.#entries.map(({ name }) => name))
  }

  /** The bytes of the first stream of that name; null when there is none, or it is cut off. */
  stream(name: string): Uint8Array | null {
    const entry = this.#entries.find((each) => each.isStream && each.name === name)
    if (entry === undefined || entry.size > this.#bytes.length) return null
    const [root] = this.#entries
    const isSmall = entry.size < this.#view.getUint32(56, true)
    const data = isSmall ? this.#small(entry, root) : this.#joined(this.#chain(entry.first))
    return data.length < entry.size ? null : data.subarray(0, entry.size)
  }

  /** Small streams lie in 64-byte pieces within the stream of the root, chained by a table of their own. */
  #small(entry: Entry, root: Entry | undefined): Uint8Array {
    if (root === undefined) return new Uint8Array(0)
    const room = this.#joined(this.#chain(root.first))
    const table = this.#joined(this.#chain(this.#view.getUint32(60, true)))
    const next = new DataView(table.buffer, table.byteOffset, table.byteLength)
    const pieces: Uint8Array[] = []
    const most = Math.ceil(entry.size / 64)
    for (let at = entry.first; at < firstMark && pieces.length < most; ) {
      pieces.push(room.subarray(at * 64, at * 64 + 64))
      at = at * 4 + 4 <= table.length ? next.getUint32(at * 4, true) : firstMark
    }
    return Buffer.concat(pieces)
  }

  #directory(): Entry[] {
    const entries: Entry[] = []
    for (const sector of this.#chain(this.#view.getUint32(48, true))) {
      const start = this.#offsetOf(sector)
      for (let at = start; at < start + this.#sectorSize && entries.length < mostEntries; at += entrySize) {
        const name = this.#entryName(at)
        if (name === '') continue
        entries.push({
          name,
          isStream: this.#bytes[at + 66] === 2,
          first: this.#view.getUint32(at + 116, true),
          size: this.#view.getUint32(at + 120, true),
        })
      }
    }
    return entries
  }

  #entryName(at: number): string {
    const length = this.#view.getUint16(at + nameRoom, true)
    if (length < 2 || length > nameRoom) return ''
    let name = ''
    for (let index = 0; index < length - 2; index += 2)
      name += String.fromCharCode(this.#view.getUint16(at + index, true))
    return name
  }

  #offsetOf(sector: number): number {
    return (sector + 1) * this.#sectorSize
  }

  #isWhole(sector: number): boolean {
    return sector < firstMark && this.#offsetOf(sector) + this.#sectorSize <= this.#bytes.length
  }

  /** Sectors of the allocation table: the first ones in the header, more in a chain of lists. */
  #tableSectors(): number[] {
    const tables: number[] = []
    for (let index = 0; index < listedInHeader; index += 1) {
      const sector = this.#view.getUint32(76 + index * 4, true)
      if (this.#isWhole(sector)) tables.push(sector)
    }
    const seen = new Set<number>()
    const perList = this.#sectorSize / 4 - 1
    for (let list = this.#view.getUint32(68, true); this.#isWhole(list) && !seen.has(list); ) {
      seen.add(list)
      const start = this.#offsetOf(list)
      for (let index = 0; index < perList; index += 1) {
        const sector = this.#view.getUint32(start + index * 4, true)
        if (this.#isWhole(sector)) tables.push(sector)
      }
      list = this.#view.getUint32(start + perList * 4, true)
    }
    return tables
  }

  #chain(first: number): number[] {
    const chain: number[] = []
    const seen = new Set<number>()
    for (let sector = first; this.#isWhole(sector) && !seen.has(sector); sector = this.#next(sector)) {
      seen.add(sector)
      chain.push(sector)
    }
    return chain
  }

  #next(sector: number): number {
    const perTable = this.#sectorSize / 4
    const table = this.#tables[Math.floor(sector / perTable)]
    return table === undefined
      ? firstMark
      : this.#view.getUint32(this.#offsetOf(table) + (sector % perTable) * 4, true)
  }

  #joined(sectors: readonly number[]): Uint8Array {
    return Buffer.concat(
      sectors.map((sector) => this.#bytes.subarray(this.#offsetOf(sector), this.#offsetOf(sector + 1))),
    )
  }
}
