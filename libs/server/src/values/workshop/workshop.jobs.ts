import { Injectable } from '@nestjs/common';
import { HandlesJob, OnCalendar, type Tx } from '@zasluga/kernel';
import { castVote } from '../line/vote.commands';
import type { LineVerdict } from '../line/vote.entity';
import { closeForgottenWorkshops, TO_LINE } from './workshop.commands';

@Injectable()
export class WorkshopJobs {
  /**
   * What people with an account said last of one behaviour becomes their vote on the line. Not where its wording has changed since: they
   * voted for other words. Harmless when repeated: a vote like the one that stands changes nothing.
   */
  @HandlesJob(TO_LINE)
  async toLine(tx: Tx, { workshopId, position }: Record<string, unknown>): Promise<void> {
    const votes = await tx.sql<{ employeeId: string; behaviourId: string; verdict: LineVerdict }>(
      'workshop.votes_for_line',
      `select distinct on (p.employee_id) p.employee_id as "employeeId", v.behaviour_id as "behaviourId", v.verdict
       from workshop_behaviour wb
         join behaviour b on b.id = wb.behaviour_id and b.wording = wb.wording and b.retired_at is null
         join workshop_vote v on v.workshop_id = wb.workshop_id and v.behaviour_id = wb.behaviour_id
         join workshop_participant p on p.workshop_id = v.workshop_id and p.id = v.participant_id
         join employee e on e.id = p.employee_id and e.status = 'active'
       where wb.workshop_id = $1 and wb.position = $2 order by p.employee_id, v.round desc`,
      [workshopId, position],
    );
    for (const { employeeId, behaviourId, verdict } of votes) await castVote(tx, employeeId, { behaviourId, verdict });
  }

  @OnCalendar('values.close_workshops', '23 * * * *')
  async closeForgotten(tx: Tx): Promise<void> {
    await closeForgottenWorkshops(tx);
  }
}
