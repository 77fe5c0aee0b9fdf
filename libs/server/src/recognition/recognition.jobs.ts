import { Injectable } from '@nestjs/common';
import { HandlesJob, type Tx } from '@zasluga/kernel';
import { tellUnits } from './give/unit-news';
import { publishAddOn } from './add-ons/add-on.commands';
import { publishHeld } from './publish';
import { settleReview } from './reports/review.commands';

@Injectable()
export class RecognitionJobs {
  @HandlesJob('recognition.publish')
  publish(tx: Tx, payload: Record<string, unknown>): Promise<void> {
    return publishHeld(tx, String(payload['id']));
  }

  @HandlesJob('recognition.settle_review')
  settleReview(tx: Tx, payload: Record<string, unknown>): Promise<void> {
    return settleReview(tx, String(payload['id']), String(payload['at']));
  }

  @HandlesJob('recognition.publish_add_on')
  publishAddOn(tx: Tx, payload: Record<string, unknown>): Promise<void> {
    return publishAddOn(tx, String(payload['id']), String(payload['recognitionId']));
  }

  @HandlesJob('recognition.tell_units')
  tellUnits(tx: Tx, payload: Record<string, unknown>): Promise<void> {
    return tellUnits(tx, String(payload['id']), String(payload['after']));
  }
}
