import { clock, type Database, newId, Seal } from '@zasluga/kernel';
import { noteFairness, releaseRegister } from '../culture';
import { loadAfterlife } from './load-afterlife';
import { loadAudit } from './load-audit';
import { loadChain } from './load-chain';
import { loadCharter } from './load-charter';
import { loadAwards } from './load-awards';
import { loadBallots } from './load-ballots';
import { Ids, loadAccounts, loadCompany, loadValues } from './load-company';
import { loadComplaints, loadProposals } from './load-complaints';
import { loadCourse } from './load-course';
import { loadDecisions } from './load-decisions';
import { loadDecisionStories } from './load-decision-stories';
import { loadEarlierDecisions } from './load-earlier-decisions';
import { loadFears } from './load-fears';
import { endFunds, loadFunds } from './load-funds';
import { loadGuidance } from './load-guidance';
import { loadLine } from './load-line';
import { loadDigests } from './load-digests';
import { loadNotices } from './load-notices';
import { loadPanel } from './load-panel';
import { loadPast } from './load-past';
import { loadPoints } from './load-points';
import { loadPraise } from './load-praise';
import { loadRecognitions } from './load-recognitions';
import { loadRegister } from './load-register';
import { loadRewards } from './load-rewards';
import { loadRules } from './load-rules';
import { loadStatement } from './load-statement';
import { loadTalk } from './load-talk';
import { loadUnitsThanked } from './load-units-thanked';
import { loadVerdicts } from './load-verdicts';
import { loadWorkshop } from './load-workshop';
import { DEMO_SEED, planDemo } from './plan';

export interface DemoCompany {
  /** False when there was a company already: then nothing was written. */
  created: boolean;
  companyId: string | null;
}

/**
 * Writes the demo company with its four months into a database that holds no company yet, in one transaction: all of it or nothing.
 * With the same seed and moment it is always the same company, but for its ids.
 */
export async function createDemoCompany(
  database: Database,
  { today = clock.now(), seed = DEMO_SEED, sealKey }: { today?: Date; seed?: number; sealKey?: string } = {},
): Promise<DemoCompany> {
  const [existing] = await database.door(
    'door.companies',
    'select company_id as "companyId", id from door.companies()',
  );
  if (existing) return { created: false, companyId: null };
  const plan = planDemo(today, seed);
  const companyId = newId();
  await database.inCompany(companyId, async (tx) => {
    const ids = new Ids();
    await loadCompany(tx, ids, plan);
    await loadAccounts(tx, ids, plan);
    await loadValues(tx, ids, plan);
    await loadBallots(tx, ids, plan);
    await loadRecognitions(tx, ids, plan);
    await loadUnitsThanked(tx, ids, plan);
    plan.redemptions.forEach((one, index) => ids.make('redemption', String(index), one.at));
    await loadFunds(tx, ids, plan);
    const holds = await loadPoints(tx, ids, plan);
    await loadAfterlife(tx, ids, plan);
    await loadPraise(tx, ids, plan);
    await loadAwards(tx, ids, plan);
    await loadGuidance(tx, ids, plan);
    await loadDecisions(tx, ids, plan);
    await loadFears(tx, ids, plan);
    await loadTalk(tx, ids, plan);
    await loadDecisionStories(tx, ids, plan);
    await loadEarlierDecisions(tx, ids, plan);
    await loadComplaints(tx, ids, plan);
    await loadRegister(tx, ids, plan, sealKey);
    await loadCourse(tx, ids, plan);
    await loadProposals(tx, ids, plan);
    await loadRewards(tx, ids, plan, holds, sealKey === undefined ? null : new Seal(sealKey));
    await loadLine(tx, ids, plan);
    await loadCharter(tx, ids, plan);
    await loadWorkshop(tx, ids, plan);
    await loadPast(tx, plan);
    await loadChain(tx, ids, plan);
    await loadPanel(tx, ids, plan);
    await loadNotices(tx, ids, plan);
    await loadDigests(tx, plan);
    await loadAudit(tx, ids, plan);
    await loadRules(tx, ids, plan);
    await loadStatement(tx, ids, plan);
    await loadVerdicts(tx, ids, plan);
    await endFunds(tx, ids, plan);
    await releaseRegister(tx);
    await noteFairness(tx);
  });
  return { created: true, companyId };
}
