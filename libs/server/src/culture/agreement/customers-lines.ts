import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { type Figure, figureWithout, linesCompared, type Split } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { FigureObject } from '../figure.object';

@ObjectType({ description: 'one sentence of which colleagues and customers have said enough' })
export class CustomersLineGap {
  @Field(() => ID) behaviourId: string;
  @Field() textRu: string;
  @Field() textEn: string;
  @Field(() => FigureObject, { description: 'share of colleagues who are for, minus that of customers: −1 to 1' })
  difference: FigureObject;
  @Field({ description: 'the same majority' }) agree: boolean;
  @Field(() => Float, { description: 'adjusted for the number of sentences (Benjamini–Hochberg)' }) p: number;
  @Field({ description: 'p is at most 0.05' }) differs: boolean;
}

@ObjectType({ description: 'the line of the whole company as it stands, beside that of its customers' })
export class CustomersLines {
  @Field(() => FigureObject, { description: 'share of sentences on which both have the same majority' })
  same: FigureObject;
  @Field(() => [CustomersLineGap], { description: 'the widest differences first' }) gaps: CustomersLineGap[];
}

interface Row {
  id: string;
  textRu: string;
  textEn: string;
  colleagues: Split;
  customers: Split;
}

/** Colleagues and customers together. */
const decided = ({ colleagues, customers }: Row): number =>
  colleagues.for + colleagues.against + customers.for + customers.against;

/** What customers were asked of the line, beside what colleagues say of the same words (metric M1b). */
export async function customersLines(tx: Tx): Promise<CustomersLines> {
  const rows = await tx.sql<Row>(
    'culture.customers_lines',
    `select b.id, b.text_ru as "textRu", b.text_en as "textEn", json_build_object('for', coalesce(y.votes_for, 0),
       'against', coalesce(y.votes_against, 0), 'unsure', coalesce(y.votes_unsure, 0)) as colleagues,
       json_build_object('for', c.votes_for, 'against', c.votes_against, 'unsure', 0) as customers
     from behaviour b left join behaviour_tally y on y.behaviour_id = b.id and y.wording = b.wording
       cross join lateral (select count(*) filter (where v.verdict = 'for') as votes_for,
           count(*) filter (where v.verdict = 'against') as votes_against
         from customer_verdict v join praise p on p.id = v.praise_id and p.state <> 'hidden'
         where v.behaviour_id = b.id and v.wording = b.wording) c
     where b.adopted_at is not null and b.retired_at is null and b.asked_of_customers
       and least(y.votes_for + y.votes_against, c.votes_for + c.votes_against) >= (select privacy_threshold from company)
     order by b.id`,
  );
  const { same, gaps } = linesCompared(rows);
  const texts = new Map(rows.map((row) => [row.id, row]));
  const known = (n: number): Pick<Figure, 'status' | 'level' | 'n' | 'nEff' | 'method'> => ({
    status: 'ok',
    level: 0.95,
    n,
    nEff: null,
    method: 'wilson',
  });
  return {
    same: same ? { ...known(gaps.length), ...same } : figureWithout('insufficient', 0, 'wilson'),
    gaps: gaps.map(({ id, lines, p, differs }) => ({
      behaviourId: id,
      textRu: texts.get(id)!.textRu,
      textEn: texts.get(id)!.textEn,
      difference: { ...known(decided(texts.get(id)!)), ...lines.difference },
      agree: lines.agree,
      p,
      differs,
    })),
  };
}
