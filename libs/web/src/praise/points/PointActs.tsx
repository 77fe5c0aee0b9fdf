import { useMutation } from '@apollo/client/react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { ClosePraisePointDocument, type PraisePointRowFragment } from '../../gql';
import { usePointName } from '../point-name';
import { REFRESH_POINTS } from './refresh';
import styles from './points.module.css';

export type Asked =
  | { what: 'create' }
  | { what: 'move' | 'symbol' | 'close' | 'replace'; point: PraisePointRowFragment }
  | { what: 'print'; pointIds: string[] };
export type Ask = (asked: Asked) => void;

export function PointActs({ point, onAsk }: { point: PraisePointRowFragment; onAsk: Ask }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const nameOf = usePointName();
  const [close] = useMutation(ClosePraisePointDocument, REFRESH_POINTS);
  if (point.closedAt)
    return (
      <Button
        variant="default"
        onClick={() =>
          void close({ variables: { id: point.id, closed: false } }).then(
            () => showToast({ text: t('praise.points.opened') }),
            (error: unknown) => showToast({ text: tell(error), tone: 'error' }),
          )
        }
      >
        {t('praise.points.open_again')}
      </Button>
    );
  const item = (what: 'move' | 'replace' | 'close') => (
    <Menu.Item onClick={() => onAsk({ what, point })}>{t(`praise.points.${what}`)}</Menu.Item>
  );
  return (
    <span className={styles.acts}>
      <Button variant="default" miw="max-content" onClick={() => onAsk({ what: 'symbol', point })}>
        {t('praise.points.symbol')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('praise.points.more_acts', { name: nameOf(point) })}>
            <IconDots size={20} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={`/${point.code}/kiosk`} target="_blank" rel="noreferrer">
            {t('praise.points.kiosk')}
          </Menu.Item>
          <Menu.Item onClick={() => onAsk({ what: 'print', pointIds: [point.id] })}>
            {t('praise.points.print')}
          </Menu.Item>
          {item('move')}
          {item('replace')}
          {item('close')}
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
