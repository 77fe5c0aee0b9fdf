import { useMutation } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useComplain } from '../../frame';
import {
  CareForProcedureDocument,
  type CareForProcedureInput,
  ColourProcedureDocument,
  type ColourProcedureInput,
  MergeProcedureDocument,
  MoveProcedureDocument,
  type MoveProcedureInput,
  ProcedureAftermathDocument,
  ProcedureComplaintsDocument,
  ProcedurePageDocument,
  ProcedureTalkDocument,
  RegisterDocument,
  SplitProcedureDocument,
  VoteForProcedureDocument,
} from '../../gql';
import type { Item, Sheet } from './procedure';

/** The lists follow by themselves, as does what hangs on a procedure. */
const AFTER = { refetchQueries: [RegisterDocument] };
const AFTER_MOVE = { refetchQueries: [RegisterDocument, ProcedureAftermathDocument] };
const AFTER_MERGE = {
  refetchQueries: [
    RegisterDocument,
    ProcedurePageDocument,
    ProcedureAftermathDocument,
    ProcedureComplaintsDocument,
    ProcedureTalkDocument,
  ],
};

/** What is done with a procedure, with a word about it at the bottom and the way back. Each throws what the server refused. */
export function useChange() {
  const { t } = useLocale();
  const refused = useComplain();
  const [move, moving] = useMutation(MoveProcedureDocument, AFTER_MOVE);
  const [care] = useMutation(CareForProcedureDocument, AFTER);
  const [colour] = useMutation(ColourProcedureDocument, AFTER);
  const [merge] = useMutation(MergeProcedureDocument, AFTER_MERGE);
  const [split] = useMutation(SplitProcedureDocument, AFTER_MERGE);
  const [vote, voting] = useMutation(VoteForProcedureDocument);
  const said = (text: string, back: () => Promise<unknown>) =>
    showToast({ text, action: { label: t('register.undo'), run: () => void back().catch(refused) } });
  const moved = (input: MoveProcedureInput) => move({ variables: { input } });
  return {
    busy: moving.loading || voting.loading,
    refused,
    move: async (input: MoveProcedureInput, before: Item) => {
      await moved(input);
      said(t(`register.moved.${input.state}`), () =>
        moved({ id: before.id, state: before.state, reason: before.reason }),
      );
    },
    care: async (input: CareForProcedureInput, before: Item) => {
      await care({ variables: { input } });
      const old = { id: before.id, ownerId: before.owner?.id ?? null, dueOn: before.dueOn };
      said(t('register.saved'), () => care({ variables: { input: old } }));
    },
    colour: async (input: ColourProcedureInput, before: Sheet) => {
      await colour({ variables: { input } });
      const old = { id: before.id, colour: before.colour, redReason: before.redReason };
      said(t('register.saved'), () => colour({ variables: { input: old } }));
    },
    merge: async (id: string, intoId: string) => {
      await merge({ variables: { input: { id, intoId } } });
      said(t('register.merged'), () => split({ variables: { id } }));
    },
    split: async (id: string, intoId: string) => {
      await split({ variables: { id } });
      said(t('register.split'), () => merge({ variables: { input: { id, intoId } } }));
    },
    vote: ({ id, viewerVoted }: Pick<Item, 'id' | 'viewerVoted'>) =>
      vote({ variables: { id, on: !viewerVoted } }).then(() => undefined, refused),
  };
}
