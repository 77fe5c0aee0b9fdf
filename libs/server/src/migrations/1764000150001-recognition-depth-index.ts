import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The composer shows a story of each depth: the latest that everybody may read are found without reading the feed. Thanks of internal
 * customers are few in it, too.
 */
export class RecognitionDepthIndex1764000150001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      create index recognition_depth on recognition (company_id, depth, publish_at desc)
        where state = 'published' and visibility = 'everyone' and depth is not null;
      create index recognition_internal on recognition (company_id, publish_at desc, id desc)
        where internal_customer and state in ('held', 'published');
    `);
  }
  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
