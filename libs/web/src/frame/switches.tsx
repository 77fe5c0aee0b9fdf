import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { chooseTheme, type ThemeChoice, useThemeChoice } from '@zasluga/ui';
import styles from './frame.module.css';

/** Each language by its own name; `onChange` stores the choice with the account. */
export function LanguageSwitch({ onChange }: { onChange?: (locale: 'ru' | 'en') => void }) {
  const { locale, setLocale } = useLocale();
  const other = locale === 'ru' ? 'en' : 'ru';
  return (
    <button
      type="button"
      className={styles.switch}
      lang={other}
      onClick={() => {
        setLocale(other);
        onChange?.(other);
      }}
    >
      {other === 'en' ? 'English' : 'Русский'}
    </button>
  );
}

const NEXT: Record<ThemeChoice, ThemeChoice> = { system: 'light', light: 'dark', dark: 'system' };
const ICON = { system: IconDeviceDesktop, light: IconSun, dark: IconMoon };

export function ThemeSwitch() {
  const { t } = useLocale();
  const choice = useThemeChoice();
  const Icon = ICON[choice];
  const name = t(`app.theme.${choice}`);
  return (
    <button
      type="button"
      className={styles.iconButton}
      onClick={() => chooseTheme(NEXT[choice])}
      aria-label={name}
      title={name}
    >
      <Icon size={20} stroke={1.75} />
    </button>
  );
}
