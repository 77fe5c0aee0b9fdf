import { Button, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { type FormEvent, useState } from 'react';
import { useViewer } from '../../identity';
import { BudgetNote } from '../budgets/BudgetNote';
import { Choices } from '../Choices';
import { minorOf, typedOf } from '../money';
import type { Told } from '../offline/waiting';
import type { Known } from './questions';
import styles from './sheet.module.css';
import { useKeepOnLeaving } from './use-keep-on-leaving';

/** Major units that are often given away; what they are depends on the worth of the unit. */
const USUAL: Record<string, readonly number[]> = { RUB: [0, 200, 500, 1000] };
const USUAL_ELSEWHERE = [0, 5, 10, 25];
const MINUTES = [5, 15, 30, 60];

interface Props {
  known: Known;
  tell: (told: Told, on: boolean) => void;
}

/** Money, time, goods: any of them. */
export function CostQuestion({ known, tell }: Props) {
  const { t, format } = useLocale();
  const { currency } = useViewer().company;
  const usual = (USUAL[currency] ?? USUAL_ELSEWHERE).map((major) => minorOf(String(major), currency)!);
  const other = known.costMinor != null && !usual.includes(known.costMinor);
  const [open, setOpen] = useState(other);
  const [typed, setTyped] = useState(other ? typedOf(known.costMinor!, currency) : '');
  const [goods, setGoods] = useState(known.costGoods ?? '');
  const [fault, setFault] = useState('');

  const minor = open && typed.trim() ? minorOf(typed, currency) : undefined;
  const told: Told = {
    ...(minor == null || minor === known.costMinor ? {} : { costMinor: minor }),
    ...(goods.trim() === (known.costGoods ?? '') ? {} : { costGoods: goods.trim() || null }),
  };
  const isNew = Object.keys(told).length > 0;
  const leaving = useKeepOnLeaving(isNew ? () => tell(told, false) : null);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (minor === null) return setFault(t('empowerment.missing.cost'));
    leaving.current = null;
    tell(told, true);
  }

  return (
    <form className={styles.line} onSubmit={submit} noValidate>
      <Choices
        label={t('empowerment.cost')}
        options={[
          ...usual.map((minor) => ({
            value: String(minor),
            label: minor ? format.money(minor, currency) : t('empowerment.free'),
          })),
          { value: 'own', label: t('empowerment.other_cost') },
        ]}
        value={open ? 'own' : known.costMinor == null ? null : String(known.costMinor)}
        onChange={(chosen, passing) => {
          setOpen(chosen === 'own');
          if (chosen !== 'own') tell({ costMinor: Number(chosen) }, chosen === '0' && !passing);
        }}
      />
      {open && (
        <TextInput
          label={t('empowerment.amount', { currency })}
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={fault}
        />
      )}
      <BudgetNote />
      <Choices
        label={t('empowerment.cost_minutes')}
        options={MINUTES.map((n) => ({ value: String(n), label: t('empowerment.minutes', { n }) }))}
        value={known.costMinutes == null ? null : String(known.costMinutes)}
        onChange={(minutes) => tell({ costMinutes: Number(minutes) }, false)}
      />
      <TextInput
        label={t('empowerment.cost_goods')}
        placeholder={t('empowerment.cost_goods_example')}
        maxLength={200}
        value={goods}
        onChange={(event) => setGoods(event.currentTarget.value)}
      />
      <Button type="submit" variant="light" disabled={!isNew && minor !== null}>
        {t('empowerment.keep')}
      </Button>
    </form>
  );
}
