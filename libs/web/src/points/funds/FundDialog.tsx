import { useMutation } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { ConfirmDialog, showToast } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { CloseFundDocument } from '../../gql';
import { AnswerDialog } from './AnswerDialog';
import { AskDialog } from './AskDialog';
import { FillDialog } from './FillDialog';
import type { Deed, DialogProps, Fund } from './fund';
import { FundEditor } from './FundEditor';

interface Props {
  deed: Deed;
  funds: readonly Fund[];
  onClose: () => void;
  onChanged: () => void;
}

export function FundDialog({ deed, funds, ...ends }: Props) {
  switch (deed.kind) {
    case 'create':
      return <FundEditor fund={null} {...ends} />;
    case 'edit':
      return <FundEditor fund={deed.fund} {...ends} />;
    case 'fill':
      return <FillDialog fund={deed.fund} {...ends} />;
    case 'ask':
      return <AskDialog fund={deed.fund} {...ends} />;
    case 'answer':
      return <AnswerDialog fund={deed.fund} others={funds} {...ends} />;
    case 'close':
      return <CloseDialog fund={deed.fund} {...ends} />;
  }
}

function CloseDialog({ fund, onClose, onChanged }: DialogProps) {
  const { t, inLocale } = useLocale();
  const tell = useFailureText();
  const [close] = useMutation(CloseFundDocument);
  const peer = fund.purpose === 'PEER';
  return (
    <ConfirmDialog
      opened
      dangerous
      onClose={onClose}
      title={t('funds.close.title', { name: inLocale(fund, 'name') })}
      confirmLabel={t('funds.close.confirm')}
      onConfirm={() =>
        close({ variables: { id: fund.id } })
          .then(() => {
            showToast({ text: t('funds.close.done') });
            onChanged();
          })
          .catch((error: unknown) => showToast({ text: tell(error), tone: 'error' }))
      }
    >
      <p>{t(peer ? 'funds.close.text_peer' : 'funds.close.text', { points: fund.left })}</p>
    </ConfirmDialog>
  );
}
