import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DomainError, praiseAddress, praiseUrl, readHost } from '@zasluga/domain';
import { Allow, PublicAddress, type Unit as RequestUnit } from '@zasluga/kernel';
import { qrSvg, qrSymbol } from '@zasluga/pages';
import { saveShortHost, shortHostOf } from '../../../company';
import { PraiseAddress } from './praise-address.entity';

/** Of no point: it has no digit besides, so it can never be drawn. Every code is as long, so every symbol is as large. */
const EXAMPLE = 'ABCDEFG';

/** Throws praise.host_invalid. */
function hostOf(text: string | undefined | null): string | null {
  if (!text?.trim()) return null;
  const host = readHost(text);
  if (!host) throw new DomainError('praise.host_invalid', 'host');
  return host;
}

@Resolver(() => PraiseAddress)
export class PraiseAddressResolver {
  constructor(private readonly origin: PublicAddress) {}

  @Allow('praise.curate')
  @Query(() => PraiseAddress, { description: 'the address in force' })
  async praiseAddress(@Context() unit: RequestUnit): Promise<PraiseAddress> {
    const host = await unit.read(shortHostOf);
    return this.told(unit, host, true);
  }

  @Allow('praise.curate')
  @Query(() => PraiseAddress, { description: 'what another host would make of it; writes nothing' })
  async praiseAddressWith(
    @Context() unit: RequestUnit,
    @Args('host', { description: 'empty: without a short host' }) host: string,
  ): Promise<PraiseAddress> {
    const wished = hostOf(host);
    return this.told(unit, wished, (await unit.read(shortHostOf)) === wished);
  }

  @Allow('company.administer')
  @Mutation(() => PraiseAddress)
  async savePraiseHost(
    @Context() unit: RequestUnit,
    @Args('host', { type: () => String, nullable: true, description: 'none or empty: without a short host' })
    host?: string,
  ): Promise<PraiseAddress> {
    const wished = hostOf(host);
    await unit.write((tx) => saveShortHost(tx, unit.viewer!, wished));
    return this.told(unit, wished, true);
  }

  private told(unit: RequestUnit, host: string | null, saved: boolean): PraiseAddress {
    const base = this.origin.of(unit, host);
    const inSymbol = praiseUrl(base, EXAMPLE);
    return {
      host,
      saved,
      address: praiseAddress(base, EXAMPLE),
      inSymbol,
      modules: qrSymbol(inSymbol).size,
      qrSvg: qrSvg(inSymbol, EXAMPLE),
    };
  }
}
