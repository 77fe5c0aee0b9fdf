import { registerEnumType } from '@nestjs/graphql';

/** Who recognised: two orders of values, two bergs, never merged. What the company itself gives is in neither. */
export enum LivedSource {
  COLLEAGUE = 'colleague',
  CUSTOMER = 'customer',
}
registerEnumType(LivedSource, { name: 'LivedSource' });
