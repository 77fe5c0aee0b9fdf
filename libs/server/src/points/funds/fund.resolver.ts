import { Args, Context, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { can, DomainError } from '@zasluga/domain';
import { Allow, isUuid, type Unit } from '@zasluga/kernel';
import { allowancesOf, Employee, employeeById, setAllowances, Unit as CompanyUnit, unitById } from '../../company';
import { closeFund, createFund, demandFund, editFund, fillFundByHand } from './fund.commands';
import { AllowanceSetting, FundPlan, FundRequest, FundRights, PointsFund } from './fund.entity';
import {
  AllowancesInput,
  AnswerFundRequestInput,
  AskForMoreInput,
  CreateFundInput,
  EditFundInput,
  FillFundInput,
} from './fund.input';
import { fundsOf } from './fund.queries';
import { capLeft } from './fund-caps.queries';
import { PointsBalance } from '../statement/statement.entity';
import { answerFundRequest, askForMore } from './fund-request.commands';
import { requestsByFund } from './fund-request.queries';

@Resolver(() => PointsFund)
export class FundResolver {
  @Allow('points.read_fund')
  @Query(() => [PointsFund], { description: 'all; to those who only look after some, these' })
  funds(@Context() unit: Unit, @Args('closed', { defaultValue: false }) closed: boolean) {
    return unit.read((tx) => fundsOf(tx, unit.viewer!, closed));
  }

  @Allow('points.administer')
  @Query(() => AllowanceSetting)
  allowances(@Context() unit: Unit) {
    return unit.read(allowancesOf);
  }

  @Allow('points.administer')
  @Mutation(() => AllowanceSetting, { description: 'from the next month on' })
  setAllowances(@Context() unit: Unit, @Args('input') input: AllowancesInput) {
    return unit.write(async (tx) => {
      await setAllowances(tx, unit.viewer!, input);
      return allowancesOf(tx);
    });
  }

  @Allow('points.administer')
  @Mutation(() => PointsFund)
  createFund(@Context() unit: Unit, @Args('input') input: CreateFundInput) {
    return unit.write((tx) => createFund(tx, unit.viewer!, input));
  }

  @Allow('points.administer')
  @Mutation(() => PointsFund)
  editFund(@Context() unit: Unit, @Args('input') input: EditFundInput) {
    return unit.write((tx) => editFund(tx, unit.viewer!, input));
  }

  @Allow('points.administer')
  @Mutation(() => PointsFund)
  fillFund(@Context() unit: Unit, @Args('input') input: FillFundInput) {
    return unit.write((tx) => fillFundByHand(tx, unit.viewer!, input));
  }

  @Allow('points.administer')
  @Mutation(() => PointsFund, { description: 'what is left lapses' })
  closeFund(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    if (!isUuid(id)) throw new DomainError('input.not_found', 'id');
    return unit.write((tx) => closeFund(tx, unit.viewer!, id));
  }

  @Allow('points.ask_for_more')
  @Mutation(() => PointsFund)
  askForMorePoints(@Context() unit: Unit, @Args('input') input: AskForMoreInput) {
    return unit.write(async (tx) => {
      await askForMore(tx, unit.viewer!, input);
      return demandFund(tx, input.fundId);
    });
  }

  @Allow('points.administer')
  @Mutation(() => PointsFund)
  answerFundRequest(@Context() unit: Unit, @Args('input') input: AnswerFundRequestInput) {
    return unit.write(async (tx) => demandFund(tx, (await answerFundRequest(tx, unit.viewer!, input)).fundId));
  }

  @ResolveField(() => CompanyUnit, { nullable: true, description: 'with those below it; null: the whole company' })
  unit(fund: PointsFund, _: unknown, unit: Unit) {
    return fund.unitId && unit.load(unitById, fund.unitId);
  }

  @ResolveField(() => Employee, { nullable: true, description: 'who looks after it' })
  owner(fund: PointsFund, _: unknown, unit: Unit) {
    return fund.ownerId && unit.load(employeeById, fund.ownerId);
  }

  @ResolveField(() => [FundRequest], { description: 'the last ones, newest first; to the owner and those who answer' })
  async requests(fund: PointsFund, _: unknown, unit: Unit): Promise<FundRequest[]> {
    return can(unit.viewer!, 'points.read_requests', fund) ? (await unit.load(requestsByFund, fund.id)).requests : [];
  }

  @ResolveField(() => FundRights)
  viewerCan(fund: PointsFund, _: unknown, { viewer }: Unit): FundRights {
    return {
      administer: !fund.closedAt && can(viewer!, 'points.administer'),
      // people's own allowances without a bound: there is nothing to ask for
      askForMore: can(viewer!, 'points.ask_for_more', fund) && (fund.purpose !== 'peer' || fund.cap !== null),
    };
  }
}

@Resolver(() => FundRequest)
export class FundRequestFields {
  @ResolveField(() => Employee)
  by(request: FundRequest, _: unknown, unit: Unit) {
    return unit.load(employeeById, request.byId);
  }

  @ResolveField(() => Employee, { nullable: true })
  decidedBy(request: FundRequest, _: unknown, unit: Unit) {
    return request.decidedById && unit.load(employeeById, request.decidedById);
  }
}

@Resolver(() => PointsBalance)
export class CapFields {
  @ResolveField(() => Int, { nullable: true, description: 'what the caps of one’s unit still let it give; null: none' })
  unitLeft(balance: PointsBalance, _: unknown, unit: Unit) {
    return unit.read((tx) => capLeft(tx, balance.employeeId));
  }
}

@Resolver(() => FundPlan)
export class FundPlanFields {
  @ResolveField(() => CompanyUnit, { nullable: true, description: 'with those below it; null: the whole company' })
  unit(plan: FundPlan, _: unknown, unit: Unit) {
    return plan.unitId && unit.load(unitById, plan.unitId);
  }
}
