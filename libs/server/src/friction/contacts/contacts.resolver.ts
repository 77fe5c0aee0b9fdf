import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, clock, type Unit } from '@zasluga/kernel';
import { pasteContacts, setContacts } from './contacts.commands';
import { ContactsInput, ContactsPasted, ContactsTextInput, FrictionContacts, PlaceOfContacts } from './contacts.entity';
import { contactPlaces, contactsSince } from './contacts.queries';

/** Two years are enough for every chart. */
const SINCE = () => new Date(clock.now().getTime() - 730 * 86_400_000).toISOString().slice(0, 10);

@Resolver()
export class ContactsResolver {
  @Allow('friction.read')
  @Query(() => [FrictionContacts], { description: 'of the last two years, the latest first; at most 2400' })
  frictionContacts(@Context() unit: Unit) {
    return unit.read((tx) => contactsSince(tx, SINCE()));
  }

  @Allow('friction.read')
  @Query(() => [PlaceOfContacts])
  placesOfContacts(@Context() unit: Unit) {
    return unit.read(contactPlaces);
  }

  @Allow('friction.curate')
  @Mutation(() => Int, { description: 'rows as they stand after it: how many were taken' })
  setFrictionContacts(@Context() unit: Unit, @Args('input') input: ContactsInput) {
    return unit.write((tx) => setContacts(tx, unit.viewer!, input));
  }

  @Allow('friction.curate')
  @Mutation(() => ContactsPasted, { description: 'a pasted list: all of it, or what is wrong with it' })
  pasteFrictionContacts(@Context() unit: Unit, @Args('input') input: ContactsTextInput) {
    return unit.write((tx) => pasteContacts(tx, unit.viewer!, input));
  }
}
