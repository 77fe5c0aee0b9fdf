import { useLazyQuery, useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Page, showToast } from '@zasluga/ui';
import { newRequestKey, useFailureText } from '../../frame';
import { EnteredSlipsDocument, type SlipItemFragment, SlipSheetDocument, WithdrawSlipDocument } from '../../gql';
import { downloadPdf } from '../download';
import { EnteredSlips } from './EnteredSlips';
import { SlipForm, useSlipPoint } from './SlipForm';
import { isEmpty, useSlipDraft } from './use-slip-draft';

/** What customers wrote on paper, entered by keys alone. */
export default function SlipsPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const slip = useSlipDraft();
  const [withdraw] = useMutation(WithdrawSlipDocument, { refetchQueries: [EnteredSlipsDocument] });

  async function undo({ id, who, employee, phrases, words }: SlipItemFragment) {
    try {
      await withdraw({ variables: { id } });
    } catch (error) {
      return void showToast({ text: tell(error), tone: 'error' });
    }
    const free = isEmpty(slip.draft);
    if (free)
      slip.change({
        requestKey: newRequestKey(),
        thanked: employee ?? (who === 'TEAM' ? 'team' : null),
        ticked: phrases.map((phrase) => phrase.id),
        words,
      });
    showToast({ text: t(free ? 'slips.undone' : 'slips.undone_plain') });
  }

  return (
    <Page title={t('slips.title')} lead={t('slips.lead')} width="reading" actions={<Print code={slip.place.code} />}>
      <SlipForm slip={slip} />
      <EnteredSlips onUndo={undo} />
    </Page>
  );
}

/** Blank slips of the point whose code stands in the form. */
function Print({ code }: { code: string }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const { form } = useSlipPoint(code);
  const [fetchSheet, { loading }] = useLazyQuery(SlipSheetDocument);

  async function print() {
    const { data, error } = await fetchSheet({ variables: { pointId: form!.point.id } });
    if (!data) return void showToast({ text: tell(error), tone: 'error' });
    downloadPdf(data.slipSheet);
  }

  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={20} stroke={1.75} />}
      disabled={!form}
      title={form ? undefined : t('slips.code_needed')}
      loading={loading}
      onClick={() => void print()}
    >
      {t('slips.print')}
    </Button>
  );
}
