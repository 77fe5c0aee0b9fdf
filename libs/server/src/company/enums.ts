import { registerEnumType } from '@nestjs/graphql';

export enum LocaleName {
  ru = 'ru',
  en = 'en',
}
registerEnumType(LocaleName, { name: 'Locale' });

export enum RoleName {
  employee = 'employee',
  leader = 'leader',
  curator = 'curator',
  reward_admin = 'reward_admin',
  admin = 'admin',
}
registerEnumType(RoleName, { name: 'Role' });
