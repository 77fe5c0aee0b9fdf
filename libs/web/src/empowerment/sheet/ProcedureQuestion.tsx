import { Button, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { useState } from 'react';
import { useSimilarProcedures } from '../../friction';
import type { DecisionKind, DecisionSheetQuery } from '../../gql';
import { Choices } from '../Choices';
import type { Told } from '../offline/waiting';
import type { Known } from './questions';
import styles from './sheet.module.css';

const SHOWN = 5;

interface Props {
  procedures: DecisionSheetQuery['procedures'];
  kind: DecisionKind;
  known: Known;
  tell: (told: Told, on: boolean) => void;
}

const plain = (text: string) => text.trim().toLocaleLowerCase().replaceAll('ё', 'е');

/** Found while typing, also under a name that only resembles it, or named anew. One that law or safety demands says so and stops nobody. */
export function ProcedureQuestion({ procedures, kind, known, tell }: Props) {
  const { t } = useLocale();
  const [typed, setTyped] = useState(known.procedureId ? '' : (known.procedureName ?? ''));
  const wanted = plain(typed);
  const listed = procedures.find(({ id }) => id === known.procedureId);
  const found = wanted
    ? procedures.filter(({ name }) => plain(name).includes(wanted))
    : [...(listed ? [listed] : []), ...procedures.filter((one) => one !== listed)];
  const shown = found.slice(0, SHOWN);
  const alike = useSimilarProcedures(typed).filter(({ id }) => !shown.some((one) => one.id === id));
  const offered = [...procedures, ...alike];
  const chosen = offered.find(({ id }) => id === known.procedureId);
  const red = chosen?.colour === 'RED' ? chosen : wanted ? shown.find(({ colour }) => colour === 'RED') : undefined;
  const exists = offered.some(({ name }) => plain(name) === wanted);
  const choose = (procedureId: string, passing: boolean) => {
    const one = offered.find(({ id }) => id === procedureId);
    tell({ procedureId, procedureName: null }, one?.colour !== 'RED' && !passing);
  };
  return (
    <>
      <TextInput
        label={t(kind === 'DONE' ? 'empowerment.procedure' : 'empowerment.procedure_way')}
        placeholder={t('empowerment.procedure.example')}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {shown.length > 0 && (
        <Choices
          label={t('empowerment.procedure.which')}
          options={shown.map(({ id, name }) => ({ value: id, label: name }))}
          value={known.procedureId ?? null}
          onChange={choose}
        />
      )}
      <div aria-live="polite">
        {alike.length > 0 && (
          <Choices
            label={t('empowerment.procedure.similar')}
            options={alike.map(({ id, name }) => ({ value: id, label: name }))}
            value={known.procedureId ?? null}
            onChange={choose}
          />
        )}
      </div>
      <div role="status">
        {red && (
          <p className={styles.red}>
            {t('empowerment.procedure.red', { name: red.name })} {red.redReason}
          </p>
        )}
      </div>
      {wanted && !exists && (
        <Button variant="light" onClick={() => tell({ procedureId: null, procedureName: typed.trim() }, true)}>
          {t('empowerment.procedure.new', { name: typed.trim() })}
        </Button>
      )}
    </>
  );
}
