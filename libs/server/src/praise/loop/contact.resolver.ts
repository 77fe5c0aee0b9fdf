import { Args, Context, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { can, DomainError } from '@zasluga/domain';
import { Allow, isUuid, loader, type Unit } from '@zasluga/kernel';
import { Praise } from '../praise.entity';
import { revealContact } from './contact.commands';
import { PraiseContact } from './contact.object';

interface Reachable {
  id: string;
  has: boolean;
  about: string[];
}
/** Whether there is a contact, and whom the praise is about. */
const contactOf = loader<Reachable>((tx, ids) =>
  tx.sql(
    'praise.has_contact',
    `select p.id, exists (select from praise_contact c where c.praise_id = p.id) as has,
       array(select p.employee_id where p.employee_id is not null union
         select r.employee_id from recognition_receiver r where r.recognition_id = p.recognition_id)::text[] as about
     from praise p where p.id = any($1)`,
    [ids],
  ),
);

@Resolver(() => Praise)
export class PraiseContactResolver {
  @ResolveField(() => Boolean, {
    description: 'the customer left an address, and the viewer may see it (revealPraiseContact)',
  })
  async reachable(praise: Praise, _: unknown, unit: Unit): Promise<boolean> {
    if (!can(unit.viewer!, 'praise.contact')) return false;
    const { has, about } = await unit.load(contactOf, praise.id);
    return has && can(unit.viewer!, 'praise.contact', { about });
  }

  // a mutation: that somebody looked is written down
  @Allow('praise.contact')
  @Mutation(() => PraiseContact, {
    description: 'a customer’s address, to write about this praise; recorded who looked',
  })
  revealPraiseContact(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    if (!isUuid(id)) throw new DomainError('input.not_found', 'id');
    return unit.write((tx) => revealContact(tx, unit.viewer!, id));
  }
}
