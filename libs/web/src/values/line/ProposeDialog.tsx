import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog, Segmented, showToast } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { LineCountsDocument, type LineChoicesQuery, ProposeBehaviourDocument, type Side } from '../../gql';
import { useRefusal } from '../curate/use-refusal';
import styles from './LinePage.module.css';
import { Similar } from './Similar';

interface Props {
  choices: LineChoicesQuery;
  valueId: string;
  onClose: () => void;
  onProposed: () => void;
}

/** Anybody's sentence, in their own language. */
export default function ProposeDialog({ choices, valueId, onClose, onProposed }: Props) {
  const { t, inLocale, locale } = useLocale();
  const [side, setSide] = useState<Side>('FOR');
  const [text, setText] = useState('');
  const [value, setValue] = useState(valueId || (choices.values[0]?.id ?? ''));
  const [touchpointIds, setTouchpointIds] = useState<string[]>([]);
  const [send, { loading }] = useMutation(ProposeBehaviourDocument, { refetchQueries: [LineCountsDocument] });
  const { textFor, refused, clear } = useRefusal();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (loading) return;
    clear();
    try {
      await send({ variables: { input: { side, text, valueId: value, locale, touchpointIds } } });
      showToast({ text: t('line.propose.done') });
      onProposed();
      onClose();
    } catch (error) {
      refused(error);
    }
  }

  const general = textFor('', 'side', 'locale', 'touchpointIds');
  return (
    <Dialog opened onClose={onClose} size="lg" title={t('line.propose')}>
      {choices.values.length === 0 ? (
        <p>{t('line.propose.no_values')}</p>
      ) : (
        <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
          {general && (
            <p className={styles.fault} role="alert">
              {general}
            </p>
          )}
          <Segmented
            label={t('values.acts.side')}
            value={side}
            onChange={setSide}
            options={[
              { value: 'FOR', label: `+ ${t('line.propose.for')}` },
              { value: 'AGAINST', label: `− ${t('line.propose.against')}` },
            ]}
          />
          <Textarea
            label={t('line.propose.text')}
            description={t('line.propose.hint')}
            data-autofocus
            autosize
            minRows={2}
            maxLength={140}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={textFor('text')}
          />
          <Similar text={text} />
          <NativeSelect
            label={t('line.propose.value')}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
            data={choices.values.map((one) => ({ value: one.id, label: inLocale(one, 'name') }))}
            error={textFor('valueId')}
          />
          {choices.touchpoints.length > 0 && (
            <Checkbox.Group
              label={t('values.acts.touchpoints')}
              description={t('values.acts.touchpoints_hint')}
              value={touchpointIds}
              onChange={setTouchpointIds}
            >
              <div className={styles.checks}>
                {choices.touchpoints.map((at) => (
                  <Checkbox key={at.id} value={at.id} label={inLocale(at, 'name')} />
                ))}
              </div>
            </Checkbox.Group>
          )}
          <p className={styles.hint}>{t('line.propose.means')}</p>
          <div className={styles.formButtons}>
            <Button type="submit" loading={loading}>
              {t('line.propose.send')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
