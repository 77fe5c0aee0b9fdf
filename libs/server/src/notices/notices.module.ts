import { Module } from '@nestjs/common';
import { NoticeResolver } from './notice.resolver';

@Module({ providers: [NoticeResolver] })
export class NoticesModule {}
