import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { evenShare, PASS_OWN_MIN, PASS_SHARES_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Avatar, Dialog, Stepper } from '@zasluga/ui';
import { type FormEvent, useState } from 'react';
import { FeedOptionsDocument, type RecognitionCardFragment } from '../../gql';
import { useViewer } from '../../identity';
import { type Person, PersonField } from '../../praise';
import styles from './chain.module.css';
import { usePassOn } from './use-pass-on';

const STORY_MAX_LETTERS = 2000;
const STORY_MIN_LETTERS = 3;
const STEP_PERCENT = 5;

/** Who made it possible, what they did, and how much of the thanks is theirs; shares add up to a whole, and a part stays. */
export default function PassOnDialog({
  recognition,
  onClose,
}: {
  recognition: RecognitionCardFragment;
  onClose: () => void;
}) {
  const { t, format } = useLocale();
  const me = useViewer().employee.id;
  const [people, setPeople] = useState<{ person: Person; percent: number }[]>([]);
  const [story, setStory] = useState('');
  const [valueId, setValueId] = useState('');
  const { send, sending, fault, setFault } = usePassOn(recognition.id, onClose);
  const kept = 100 - people.reduce((sum, { percent }) => sum + percent, 0);
  const faultOf = (field: string) => (fault?.field === field ? fault.text : undefined);

  function add(person: Person | null) {
    if (!person) return;
    if (person.id === me) return setFault({ field: 'people', text: t('chain.not_oneself') });
    if (people.some((one) => one.person.id === person.id)) return;
    setFault(null);
    const percent = evenShare(people.length + 1);
    setPeople([...people.map((one) => ({ ...one, percent })), { person, percent }]);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (people.length === 0) return setFault({ field: 'people', text: t('chain.people_needed') });
    if (story.trim().length < STORY_MIN_LETTERS) return setFault({ field: 'story', text: t('chain.story_needed') });
    if (!recognition.value && !valueId) return setFault({ field: 'value', text: t('chain.value_needed') });
    const shares = people.map(({ person, percent }) => ({ employeeId: person.id, percent }));
    void send({ story: story.trim(), shares, ...(valueId && { valueId }) });
  }

  return (
    <Dialog opened onClose={onClose} title={t('chain.title')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <p className={styles.hint}>{t('chain.lead')}</p>
        {people.length > 0 && (
          <ul className={styles.people}>
            {people.map(({ person, percent }) => (
              <li key={person.id}>
                <Avatar person={person} size={36} />
                <span className={styles.name}>{format.name(person)}</span>
                <Stepper
                  label={t('chain.share_of', { name: format.name(person) })}
                  value={percent}
                  min={1}
                  max={percent + kept - PASS_OWN_MIN}
                  step={STEP_PERCENT}
                  text={format.percent(percent / 100)}
                  onChange={(wanted) =>
                    setPeople(people.map((one) => (one.person.id === person.id ? { ...one, percent: wanted } : one)))
                  }
                />
                <Button variant="subtle" onClick={() => setPeople(people.filter((one) => one.person.id !== person.id))}>
                  {t('chain.remove')}
                  <span className="visually-hidden">: {format.name(person)}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        {people.length < PASS_SHARES_MAX && (
          <PersonField
            key={people.map(({ person }) => person.id).join()}
            label={t(people.length ? 'chain.another' : 'chain.person')}
            chosen={null}
            onChange={add}
            error={faultOf('people')}
          />
        )}
        {people.length > 0 && (
          <p className={styles.kept} role="status">
            {t('chain.kept', { percent: format.percent(kept / 100) })}
          </p>
        )}
        <Textarea
          label={t('chain.story')}
          description={t('chain.story_hint')}
          value={story}
          onChange={(event) => setStory(event.currentTarget.value)}
          maxLength={STORY_MAX_LETTERS}
          error={faultOf('story')}
          autosize
          minRows={2}
          maxRows={8}
        />
        {!recognition.value && <ValueField value={valueId} onChange={setValueId} error={faultOf('value')} />}
        {faultOf('other') && (
          <p className={styles.fault} role="alert">
            {faultOf('other')}
          </p>
        )}
        <Button type="submit" loading={sending}>
          {t('chain.send')}
        </Button>
      </form>
    </Dialog>
  );
}

/** A customer’s words may name no value; passing them on says which one was lived. */
function ValueField({ value, onChange, error }: { value: string; onChange: (id: string) => void; error?: string }) {
  const { t, inLocale } = useLocale();
  const values = useQuery(FeedOptionsDocument).data?.values ?? [];
  const options = values.map((one) => ({ value: one.id, label: inLocale(one, 'name') ?? '' }));
  return (
    <NativeSelect
      label={t('chain.value')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: t('chain.value_choose') }, ...options]}
      error={error}
    />
  );
}
