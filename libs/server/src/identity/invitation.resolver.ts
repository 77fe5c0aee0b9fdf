import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Database, Public, type Unit } from '@zasluga/kernel';
import { EmployeeRecord } from '../company';
import { accountOfEmployee } from './account.loader';
import { Attempts } from './attempts';
import { SessionCookie } from './cookie';
import { AcceptInvitationInput, ChangePasswordInput } from './identity.input';
import { acceptInvitation, invite, invited } from './invitation.commands';
import { Invitation } from './invitation.object';
import { changePassword } from './password.commands';

/** How somebody comes by a password: a link from the administrator, later one's own change. */
@Resolver(() => EmployeeRecord)
export class InvitationResolver {
  private readonly attempts: Attempts;

  constructor(
    private readonly db: Database,
    private readonly cookie: SessionCookie,
  ) {
    this.attempts = new Attempts(db);
  }

  @Allow('company.administer')
  @Mutation(() => String, {
    description: 'token of a link /welcome/TOKEN that works once within seven days; told this one time',
  })
  inviteEmployee(@Context() unit: Unit, @Args('employeeId', { type: () => ID }) employeeId: string) {
    return unit.write((tx) => invite(tx, unit.viewer!, employeeId));
  }

  @Public('whoever holds the link sees whom it is for')
  @Query(() => Invitation, { nullable: true })
  async invitation(@Args('token') token: string) {
    return (await invited(this.db, token)) ?? null;
  }

  @Public('the first way in; the token is 256 random bits')
  @Mutation(() => Boolean)
  async acceptInvitation(@Context() unit: Unit, @Args('input') { token, password }: AcceptInvitationInput) {
    const signedIn = await acceptInvitation(this.db, token, password);
    this.cookie.write(unit.http!.reply, signedIn.token);
    return true;
  }

  @Allow('identity.own')
  @Mutation(() => Boolean, { description: 'everywhere else one is signed out' })
  async changePassword(@Context() unit: Unit, @Args('input') { current, password }: ChangePasswordInput) {
    const { employeeId } = unit.viewer!;
    await this.attempts.count(employeeId, unit.http!.request.ip);
    const { token } = await changePassword(this.db, unit.viewer!, current, password);
    await this.attempts.forget(employeeId);
    this.cookie.write(unit.http!.reply, token);
    return true;
  }

  @ResolveField(() => Boolean, { description: 'the person has a password' })
  async hasAccess(record: EmployeeRecord, _: unknown, unit: Unit) {
    return (await unit.load(accountOfEmployee, record.id)).hasPassword;
  }
}
