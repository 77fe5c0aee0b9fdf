import { Textarea, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import type { PartProps } from './draft';
import styles from './manage.module.css';

/** Both languages side by side. */
export function EditorTexts({ draft, set, faultOf }: PartProps) {
  const { t } = useLocale();
  return (
    <div className={styles.languages}>
      {(['Ru', 'En'] as const).map((language) => (
        <div key={language} lang={language.toLowerCase()}>
          <TextInput
            label={t(`rewards.catalogue.name${language}`)}
            data-autofocus={language === 'Ru' || undefined}
            value={draft[`name${language}`]}
            onChange={(event) => set({ [`name${language}`]: event.currentTarget.value })}
            maxLength={120}
            error={faultOf(`name${language}`)}
          />
          <Textarea
            label={t(`rewards.catalogue.description${language}`)}
            value={draft[`description${language}`]}
            onChange={(event) => set({ [`description${language}`]: event.currentTarget.value })}
            maxLength={2000}
            autosize
            minRows={3}
            mt="sm"
            error={faultOf(`description${language}`)}
          />
          {draft.kind === 'DONATION' && (
            <TextInput
              label={t(`rewards.catalogue.organisation${language}`)}
              value={draft[`organisation${language}`]}
              onChange={(event) => set({ [`organisation${language}`]: event.currentTarget.value })}
              maxLength={200}
              mt="sm"
              error={faultOf(`organisation${language}`)}
            />
          )}
        </div>
      ))}
    </div>
  );
}
