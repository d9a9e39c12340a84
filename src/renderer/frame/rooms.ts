import type { Room } from './room.ts'

const found = import.meta.glob<Room>(['../*/room.ts', '!../frame/room.ts'], { eager: true, import: 'room' })

/** Every room of the house, in the order of the navigation. */
export const rooms: readonly Room[] = Object.values(found).sort(
  (a, b) => (a.navigation?.order ?? 99) - (b.navigation?.order ?? 99),
)
