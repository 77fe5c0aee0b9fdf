import { Module } from '@nestjs/common';
import { CultureResolver } from './culture.resolver';

@Module({ providers: [CultureResolver] })
export class CultureModule {}
