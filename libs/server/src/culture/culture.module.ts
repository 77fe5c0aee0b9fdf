import { Module } from '@nestjs/common';
import { CharterController } from './charter/charter.controller';
import { CharterResolver, CharterVersionFields } from './charter/charter.resolver';
import { CultureResolver } from './culture.resolver';

@Module({ providers: [CultureResolver, CharterResolver, CharterVersionFields, CharterController] })
export class CultureModule {}
