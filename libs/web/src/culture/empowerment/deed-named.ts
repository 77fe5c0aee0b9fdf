import type { MessageId } from '@zasluga/locale';

/** Words for a sort of deed as the schema names it; also for none. */
export const deedNamed = (deed: string | null | undefined): MessageId =>
  `culture.empowerment.deed.${deed?.toLowerCase() ?? 'unsaid'}` as MessageId;
