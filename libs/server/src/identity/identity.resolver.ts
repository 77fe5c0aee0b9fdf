import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError, type Viewer } from '@zasluga/domain';
import { Allow, Database, Public, type Unit } from '@zasluga/kernel';
import { Company, companyById, Employee, employeeById, LocaleName, setOwnLocale } from '../company';
import { Attempts } from './attempts';
import { SessionCookie } from './cookie';
import { SignInInput } from './identity.input';
import { demoPersonas } from './identity.queries';
import { endSession, endSessionsOf } from './session';
import { signIn, signInAsPersona, type SignedIn } from './sign-in.commands';
import { DemoPersona, ViewerType } from './viewer.entity';

const typed = (viewer: Viewer): ViewerType => ({ id: viewer.employeeId, ...viewer });

@Resolver(() => ViewerType)
export class IdentityResolver {
  private readonly attempts: Attempts;

  constructor(
    private readonly db: Database,
    private readonly cookie: SessionCookie,
  ) {
    this.attempts = new Attempts(db);
  }

  @Public('tells a stranger that he is one')
  @Query(() => ViewerType, { nullable: true })
  viewer(@Context() unit: Unit) {
    return unit.viewer && typed(unit.viewer);
  }

  @Public('people of companies that exist to be tried')
  @Query(() => [DemoPersona])
  demoPersonas() {
    return demoPersonas(this.db);
  }

  @Public('the way in')
  @Mutation(() => Boolean)
  async signIn(@Context() unit: Unit, @Args('input') input: SignInInput) {
    await this.attempts.count(input.email, unit.http!.request.ip);
    const signedIn = await signIn(this.db, input.email, input.password);
    await this.attempts.forget(input.email);
    return this.enter(unit, signedIn);
  }

  @Public('the way into a demo company')
  @Mutation(() => Boolean)
  async signInAsPersona(@Context() unit: Unit, @Args('employeeId', { type: () => ID }) employeeId: string) {
    return this.enter(unit, await signInAsPersona(this.db, employeeId));
  }

  @Public('harmless for whoever is not signed in')
  @Mutation(() => Boolean)
  async signOut(@Context() unit: Unit) {
    const { viewer } = unit;
    if (viewer) await unit.write((tx) => endSession(tx, viewer));
    this.cookie.clear(unit.http!.reply);
    return true;
  }

  @Allow('identity.own')
  @Mutation(() => Boolean)
  async signOutEverywhere(@Context() unit: Unit) {
    const { employeeId } = unit.viewer!;
    await unit.write((tx) => endSessionsOf(tx, employeeId));
    this.cookie.clear(unit.http!.reply);
    return true;
  }

  @Allow('identity.own')
  @Mutation(() => ViewerType)
  async setLocale(@Context() unit: Unit, @Args('locale', { type: () => LocaleName }) locale: LocaleName) {
    const viewer = unit.viewer!;
    await unit.write((tx) => setOwnLocale(tx, viewer.employeeId, locale));
    return typed({ ...viewer, locale });
  }

  @ResolveField(() => Employee)
  employee(viewer: ViewerType, _: unknown, unit: Unit) {
    return unit.load(employeeById, viewer.id);
  }

  @ResolveField(() => Company)
  company(viewer: ViewerType, _: unknown, unit: Unit) {
    return unit.load(companyById, viewer.companyId);
  }

  /** The new session counts from the next request on: the interface asks for `viewer` again. */
  private enter(unit: Unit, { token }: SignedIn): true {
    if (!unit.http) throw new DomainError('identity.required');
    this.cookie.write(unit.http.reply, token);
    return true;
  }
}
