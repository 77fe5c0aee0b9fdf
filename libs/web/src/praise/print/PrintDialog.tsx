import { Button, Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import {
  PRINT_COLOURS,
  PRINT_COPIES_MAX,
  PRINT_KINDS,
  PRINT_LANGUAGES,
  PRINT_PIECES_MAX,
  PRINT_POINTS_MAX,
  PRINT_SHEET,
  type PrintKind,
} from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Dialog, Segmented, showToast } from '@zasluga/ui';
import { useMemo, useState } from 'react';
import { useFailureWords } from '../../frame';
import { FirstPage } from './FirstPage';
import { type PrintOrder, printed, saveFile } from './order';
import styles from './print.module.css';

type Choice = Omit<PrintOrder, 'pointIds'>;

const FIRST: Choice = { kind: 'poster', sheet: true, languages: 'ru', colour: 'colour', marks: false, copies: 1 };

/** What can be printed for these points: chosen, seen, and offered as one file after the server has read every symbol in it. */
export function PrintDialog({ pointIds, onClose }: { pointIds: string[]; onClose: () => void }) {
  const { t } = useLocale();
  const tell = useFailureWords();
  const [choice, setChoice] = useState(FIRST);
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const most = Math.max(1, Math.min(PRINT_COPIES_MAX, Math.floor(PRINT_PIECES_MAX / pointIds.length)));
  const copies = Math.min(choice.copies, most);
  const order = useMemo<PrintOrder>(() => ({ ...choice, copies, pointIds }), [choice, copies, pointIds]);

  async function download() {
    setFault('');
    setBusy(true);
    const answer = await printed(order, '');
    setBusy(false);
    if ('failure' in answer) return setFault(tell(answer.failure));
    saveFile(answer.file, answer.name);
    showToast({ text: t('praise.print.checked') });
  }

  const title =
    pointIds.length > 1
      ? `${t('praise.print.title')}: ${t('praise.print.count', { count: pointIds.length })}`
      : t('praise.print.title');
  return (
    <Dialog opened onClose={onClose} size={820} title={title}>
      {pointIds.length > PRINT_POINTS_MAX ? (
        <p role="alert" className={styles.fault}>
          {t('praise.print.too_many', { max: PRINT_POINTS_MAX })}
        </p>
      ) : (
        <div className={styles.dialog}>
          <div className={styles.choices}>
            <Choices choice={choice} copies={copies} most={most} single={pointIds.length === 1} onChange={setChoice} />
            {fault && (
              <p role="alert" className={styles.fault}>
                {fault}
              </p>
            )}
            <Button
              leftSection={<IconDownload size={20} stroke={1.75} />}
              loading={busy}
              onClick={() => void download()}
            >
              {t('praise.print.get')}
            </Button>
            <p className={styles.note} aria-live="polite">
              {t(busy ? 'praise.print.checking' : 'praise.print.check_note')}
            </p>
          </div>
          <FirstPage order={order} />
        </div>
      )}
    </Dialog>
  );
}

interface ChoicesProps {
  choice: Choice;
  copies: number;
  /** Copies of each point at most. */
  most: number;
  single: boolean;
  onChange: (choice: Choice) => void;
}

function Choices({ choice, copies, most, single, onChange }: ChoicesProps) {
  const { t } = useLocale();
  const set = (part: Partial<Choice>) => onChange({ ...choice, ...part });
  // one point alone fills its sheet: the paper is used up anyway
  const setKind = (kind: PrintKind) =>
    set({ kind, copies: single ? (choice.sheet && PRINT_SHEET[kind]) || 1 : choice.copies });
  const isReceipt = choice.kind.startsWith('receipt');
  const onSheet = PRINT_SHEET[choice.kind];
  return (
    <>
      <NativeSelect
        label={t('praise.print.kind')}
        description={t(`praise.print.hint.${choice.kind}`)}
        value={choice.kind}
        onChange={(event) => setKind(event.currentTarget.value as PrintKind)}
        data={PRINT_KINDS.map((kind) => ({ value: kind, label: t(`praise.print.kind.${kind}`) }))}
      />
      <NativeSelect
        label={t('praise.print.languages')}
        description={choice.languages === 'en' ? t('praise.print.english_only') : undefined}
        value={choice.languages}
        onChange={(event) => set({ languages: event.currentTarget.value as Choice['languages'] })}
        data={PRINT_LANGUAGES.map((one) => ({ value: one, label: t(`praise.print.languages.${one}`) }))}
      />
      {onSheet !== undefined && (
        <Segmented
          label={t('praise.print.pages')}
          showLabel
          value={choice.sheet ? 'sheet' : 'own'}
          onChange={(pages) => set({ sheet: pages === 'sheet' })}
          options={[
            { value: 'sheet', label: t('praise.print.pages.sheet', { count: onSheet }) },
            { value: 'own', label: t('praise.print.pages.own') },
          ]}
        />
      )}
      {!isReceipt && (
        <Segmented
          label={t('praise.print.colour')}
          showLabel
          value={choice.colour}
          onChange={(colour) => set({ colour })}
          options={PRINT_COLOURS.map((one) => ({ value: one, label: t(`praise.print.colour.${one}`) }))}
        />
      )}
      {most > 1 && (
        <NumberInput
          label={t('praise.print.copies')}
          description={t('praise.print.copies_hint', { max: PRINT_PIECES_MAX })}
          value={copies}
          min={1}
          max={most}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          onChange={(value) => set({ copies: Math.max(1, Number(value) || 1) })}
        />
      )}
      {!isReceipt && (
        <Checkbox
          label={t('praise.print.marks')}
          description={t(onSheet && choice.sheet ? 'praise.print.marks_sheet_hint' : 'praise.print.marks_hint')}
          checked={choice.marks}
          onChange={(event) => set({ marks: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
