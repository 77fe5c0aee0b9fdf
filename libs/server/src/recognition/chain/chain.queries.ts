import { creditsOf, type Pass, type Viewer } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { inFeedOf } from '../recognition.visibility';
import type { ThanksChain } from './chain.object';

const LEVELS_MAX = 20;
const LINKS_MAX = 100;

const ROOT = `
  with recursive up (id, level) as (
    select $1::uuid, 0 union all
    select p.from_id, u.level + 1 from up u join recognition_pass p on p.recognition_id = u.id where u.level < ${LEVELS_MAX})
  select u.id, array(select x.employee_id from recognition_receiver x where x.recognition_id = u.id order by 1) as "receiverIds"
  from up u order by u.level desc limit 1`;

// a link that the viewer may not read ends what is told of the chain there: its part stays with whoever passed it on
const LINKS = `
  with recursive down (id, level) as (
    select $1::uuid, 0 union all
    select p.recognition_id, d.level + 1 from down d join recognition_pass p on p.from_id = d.id
      join recognition r on r.id = p.recognition_id where d.level < ${LEVELS_MAX} and ${inFeedOf('$2')})
  select p.recognition_id as id, p.from_id as "fromId", p.passer_id as "passerId",
    (select json_agg(json_build_object('employeeId', s.employee_id, 'percent', s.percent) order by s.percent desc, s.employee_id)
      from recognition_pass_share s where s.recognition_id = p.recognition_id) as shares
  from down d join recognition_pass p on p.recognition_id = d.id order by d.level, d.id limit ${LINKS_MAX}`;

/** Of any of its recognitions; null where nothing was passed on. */
export async function chainOf(tx: Tx, viewer: Viewer, recognitionId: string): Promise<ThanksChain | null> {
  type Root = { id: string; receiverIds: string[] };
  const [root] = (await tx.sql<Root>('chain.root', ROOT, [recognitionId])) as [Root];
  const passes = await tx.sql<Pass>('chain.links', LINKS, [root.id, viewer.employeeId]);
  if (!passes.length) return null;
  const credits = [...creditsOf(root, passes)]
    .filter(([, credit]) => credit > 0)
    .map(([employeeId, credit]) => ({ employeeId, percent: credit * 100 }))
    .sort((a, b) => b.percent - a.percent || (a.employeeId < b.employeeId ? -1 : 1));
  const told = passes.map(({ id, ...pass }) => ({ ...pass, recognitionId: id, shares: [...pass.shares] }));
  return { rootId: root.id, passes: told, credits };
}
