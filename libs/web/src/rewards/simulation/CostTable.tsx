import { useLocale } from '@zasluga/locale';
import { type Column, DataTable } from '@zasluga/ui';
import type { SimulatedGroupsFieldsFragment } from '../../gql';
import styles from '../rules/rules.module.css';

type Group = SimulatedGroupsFieldsFragment['shown'][number];
interface Props {
  caption: string;
  header: string;
  /** For the group without an id. */
  nameless: string;
  groups: SimulatedGroupsFieldsFragment;
  threshold: number;
}

/** Points by unit or by fund against what really was; small groups together in one sentence. */
export function CostTable({ caption, header, nameless, groups, threshold }: Props) {
  const { t, format, inLocale } = useLocale();
  const columns: Column<Group>[] = [
    { key: 'name', header, heading: true, render: (group) => (group.id ? inLocale(group, 'name') : nameless) },
    { key: 'points', header: t('rules.sim.points'), numeric: true, render: ({ points }) => format.number(points) },
    { key: 'before', header: t('rules.sim.was'), numeric: true, render: ({ before }) => format.number(before) },
    { key: 'people', header: t('rules.sim.people'), numeric: true, render: ({ people }) => format.number(people) },
  ];
  return (
    <div>
      <h3>{caption}</h3>
      {groups.shown.length > 0 && (
        <DataTable caption={caption} columns={columns} rows={groups.shown} rowKey={({ id }) => id ?? 'none'} />
      )}
      {groups.hidden > 0 && (
        <p className={styles.meta}>
          {t('rules.sim.hidden', { count: groups.hidden, points: groups.hiddenPoints, threshold })}
        </p>
      )}
    </div>
  );
}
