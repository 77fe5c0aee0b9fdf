import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@zasluga/domain';
import { type Loader, loader, type Unit } from '@zasluga/kernel';
import { StatementLine } from '../../points';
import { Recognition } from '../recognition.entity';
import { RECOGNITION_COLUMNS } from '../recognition.queries';
import { openTo } from '../recognition.visibility';

interface Found {
  id: string;
  recognition: Recognition | null;
}
const OPEN = `select ${RECOGNITION_COLUMNS} from recognition r where r.id = any($1) and ${openTo('$2', 'false')}`;

const loaders = new WeakMap<Viewer, Loader<Found>>();
/** Those of them that the viewer may open, all of a page in one statement. */
function openFor(viewer: Viewer): Loader<Found> {
  let known = loaders.get(viewer);
  if (!known) {
    known = loader<Found>(async (tx, ids) => {
      const rows = await tx.sql<Recognition>('recognition.of_statement', OPEN, [ids, viewer.employeeId]);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => ({ id, recognition: byId.get(id) ?? null }));
    });
    loaders.set(viewer, known);
  }
  return known;
}

/** The words for which points moved: a statement shows them first. */
@Resolver(() => StatementLine)
export class StatementRecognition {
  @ResolveField(() => Recognition, {
    nullable: true,
    description: 'for which they moved; none where the viewer may not open it',
  })
  async recognition(line: StatementLine, _: unknown, unit: Unit): Promise<Recognition | null> {
    if (line.subjectType !== 'recognition' || !line.subjectId) return null;
    return (await unit.load(openFor(unit.viewer!), line.subjectId)).recognition;
  }
}
