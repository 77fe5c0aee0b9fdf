import { Args, Context, ID, Int, Mutation, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { DomainError, type NoticeKind } from '@zasluga/domain';
import { Allow, Bus, isUuid, PageArgs, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../company';
import { markRead, setSwitch } from './notice.commands';
import { Notice, NoticeConnection, NoticeKindName, NoticeSwitch } from './notice.entity';
import { noticeById, noticesOf, switchesOf, unreadNotices } from './notice.queries';
import { noticeTopic } from './notify';

@Resolver(() => Notice)
export class NoticeResolver {
  constructor(private readonly bus: Bus) {}

  @Allow('notices.own')
  @Query(() => NoticeConnection, { description: 'the bell, newest first' })
  notices(@Context() unit: Unit, @Args() page: PageArgs) {
    return unit.read((tx) => noticesOf(tx, unit.viewer!.employeeId, page));
  }

  @Allow('notices.own')
  @Query(() => Int)
  unreadNoticeCount(@Context() unit: Unit) {
    return unit.read((tx) => unreadNotices(tx, unit.viewer!.employeeId));
  }

  @Allow('notices.own')
  @Query(() => [NoticeSwitch], { description: 'every kind of notice and whether one wants it' })
  noticeSwitches(@Context() unit: Unit) {
    return unit.read((tx) => switchesOf(tx, unit.viewer!.employeeId));
  }

  @Allow('notices.own')
  @Mutation(() => Int, { description: 'how many are unread after it' })
  markNoticesRead(@Context() unit: Unit, @Args('ids', { type: () => [ID] }) ids: string[]) {
    if (ids.length > 100) throw new DomainError('input.too_many', 'ids', { max: 100 });
    if (!ids.every(isUuid)) throw new DomainError('input.invalid', 'ids');
    const { employeeId } = unit.viewer!;
    return unit.write((tx) => markRead(tx, employeeId, ids).then(() => unreadNotices(tx, employeeId)));
  }

  @Allow('notices.own')
  @Mutation(() => Int, { description: 'how many were unread' })
  markAllNoticesRead(@Context() unit: Unit) {
    return unit.write((tx) => markRead(tx, unit.viewer!.employeeId));
  }

  @Allow('notices.own')
  @Mutation(() => [NoticeSwitch])
  setNoticeSwitch(
    @Context() unit: Unit,
    @Args('kind', { type: () => NoticeKindName }) kind: NoticeKind,
    @Args('isOn') isOn: boolean,
  ) {
    const { employeeId } = unit.viewer!;
    return unit.write((tx) => setSwitch(tx, employeeId, kind, isOn).then(() => switchesOf(tx, employeeId)));
  }

  @Allow('notices.own')
  @Subscription(() => Notice, { resolve: (id: string, _: unknown, unit: Unit) => unit.load(noticeById, id) })
  noticeArrived(@Context() unit: Unit) {
    const { companyId, employeeId } = unit.viewer!;
    return this.bus.hear<string>(companyId, noticeTopic(employeeId));
  }

  @ResolveField(() => Employee, { nullable: true, description: 'who caused it' })
  actor(notice: Notice, _: unknown, unit: Unit) {
    return notice.actorId && unit.load(employeeById, notice.actorId);
  }
}
