import type { ImportKind } from '../../../shared/imports/contract.ts'
import type { OpenDesk } from '../../engine.ts'
import { mayReadMembers } from '../../inspections/sight.ts'
import { AdmissionsChecker } from './admissions.ts'
import { CellsChecker } from './cells.ts'
import { ClassesChecker, classBook } from './classes.ts'
import type { MappedColumn } from './columns.ts'
import { CommunePostsChecker } from './commune-posts.ts'
import { EnrollmentsChecker } from './enrollments.ts'
import { InspectionsChecker } from './inspections.ts'
import type { KnownPeople } from './known-people.ts'
import type { Ledger } from './ledger.ts'
import type { Lookups } from './lookups.ts'
import { MeetingsChecker } from './meetings.ts'
import { MembersChecker } from './members.ts'
import { PeopleChecker } from './people.ts'
import { PostsChecker } from './posts.ts'
import type { RowChecker } from './row-checker.ts'
import { SympathizersChecker } from './sympathizers.ts'
import { TargetsChecker } from './targets.ts'
import { VillagesChecker } from './villages.ts'

/** What rows of a list are checked against. */
interface Given {
  readonly desk: OpenDesk
  readonly columns: readonly MappedColumn[]
  readonly lookups: Lookups
  readonly known: KnownPeople
  readonly ledger: Ledger
}

const checkers: Record<ImportKind, (given: Given) => RowChecker> = {
  villages: ({ columns, lookups }) => new VillagesChecker(columns, lookups),
  cells: ({ columns, lookups, ledger }) => new CellsChecker(columns, lookups, ledger),
  people: ({ columns, lookups, known, ledger }) => new PeopleChecker(columns, lookups, known, ledger),
  sympathizers: ({ columns, lookups, known, ledger }) =>
    new SympathizersChecker(columns, lookups, known, ledger),
  members: ({ columns, lookups, known }) => new MembersChecker(columns, lookups, known),
  classes: ({ columns, lookups }) => new ClassesChecker(columns, lookups),
  enrollments: ({ desk, columns, lookups, known }) =>
    new EnrollmentsChecker(columns, lookups, known, classBook(desk.register.reader)),
  admissions: ({ columns, lookups, known }) => new AdmissionsChecker(columns, lookups, known),
  meetings: ({ columns, lookups }) => new MeetingsChecker(columns, lookups),
  posts: ({ columns, lookups, known }) => new PostsChecker(columns, lookups, known),
  'commune-posts': ({ columns, lookups, known }) => new CommunePostsChecker(columns, lookups, known),
  inspections: ({ desk: { register, me }, columns, lookups, known }) =>
    new InspectionsChecker(columns, lookups, known, {
      reader: register.reader,
      mayReadMembers: mayReadMembers(register.reader, me.role),
    }),
  targets: ({ desk, columns, lookups }) => new TargetsChecker(columns, lookups, desk.register.reader),
}

export function createChecker(kind: ImportKind, given: Given): RowChecker {
  return checkers[kind](given)
}
