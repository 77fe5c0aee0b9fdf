import { REPLY_CHANGE_MINUTES, type Locale, type PraiseEraser } from '@zasluga/domain';
import { loader } from '@zasluga/kernel';

export interface StoredReply {
  employeeId: string;
  words: string;
  locale: Locale;
  /** ISO 8601. */
  saidAt: string;
  hidden: boolean;
  changeable: boolean;
}

export interface StoredLoop {
  /** Of the recognition. */
  id: string;
  /** Null: a customer's thanks without a praise behind it. */
  praiseId: string | null;
  locale: Locale;
  erasedBy: PraiseEraser | null;
  replies: StoredReply[];
}

/** By recognition. As many replies as receivers at most: a team that is thanked has 30 people or fewer. */
export const loopByRecognition = loader<StoredLoop>((tx, ids) =>
  tx.sql(
    'praise.loop',
    `select x.id, p.id as "praiseId", p.locale, p.erased_by as "erasedBy",
       case when p.id is null or p.erased_by is not null then '[]' else coalesce((select json_agg(json_build_object(
         'employeeId', r.employee_id, 'words', r.words, 'locale', r.locale, 'saidAt', r.said_at, 'hidden', r.hidden_at is not null,
         'changeable', r.hidden_at is null and r.said_at > clock_timestamp() - interval '${REPLY_CHANGE_MINUTES} minutes')
         order by r.said_at, r.employee_id) from praise_reply r where r.praise_id = p.id), '[]') end as replies
     from unnest($1::uuid[]) x (id) left join praise p on p.recognition_id = x.id`,
    [ids],
  ),
);
