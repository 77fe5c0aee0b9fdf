import { IconMenu2, IconPlus } from '@tabler/icons-react';
import { CompanyTime, useLocale } from '@zasluga/locale';
import { type Shortcut, ShortcutsHelp, showToast, Skeleton, Toasts, useShortcuts } from '@zasluga/ui';
import { Drawer } from '@mantine/core';
import { type ComponentType, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { NavLink, type NavigateFunction, useLocation, useNavigate } from 'react-router';
import { ComposerContext, type ComposerProps, type ComposerRequest, OfflineBar, useFailureWords } from '../frame';
import { useConfirmed, useViewer } from '../identity';
import { Boundary } from './Boundary';
import { type Entry, entriesFor } from './navigation';
import styles from './Shell.module.css';
import { ShortcutsSwitch, useShortcutsOn } from './shortcuts-choice';
import { UserMenu } from './UserMenu';

interface Props {
  /** Addresses that have a screen: what has none isn't in the navigation. */
  routed: ReadonlySet<string>;
  /** Bell with unread notices. */
  bell?: ReactNode;
  /** Sends what waits on this device; shows nothing. */
  sender?: ReactNode;
  composer?: ComponentType<ComposerProps>;
  children: ReactNode;
}

/** Everything around a screen: navigation, header, composer, toasts, keys. */
export function Shell({ routed, bell, sender, composer: Composer, children }: Props) {
  const viewer = useViewer();
  const confirmed = useConfirmed();
  const { t, inLocale } = useLocale();
  const { pathname } = useLocation();
  const [request, setRequest] = useState<ComposerRequest | null>(null);
  const [menuOpened, setMenuOpened] = useState(false);
  const entries = entriesFor(viewer, routed);
  const give = useMemo(
    () =>
      (wanted: ComposerRequest = {}) =>
        setRequest(wanted),
    [],
  );
  const keys = useKeys(give, entries);
  useFocusOnArrival(pathname, request !== null);
  useEffect(() => setMenuOpened(false), [pathname]);

  return (
    <ComposerContext value={give}>
      <CompanyTime timeZone={viewer.company.timeZone}>
        <a className={styles.skip} href="#main">
          {t('app.skip')}
        </a>
        <OfflineBar reached={confirmed} />
        <Aside path={pathname}>{sender}</Aside>
        <div className={styles.shell}>
          <aside className={styles.sidebar} aria-label={t('app.sidebar')}>
            <span className={styles.brand}>{inLocale(viewer.company, 'name')}</span>
            <GiveButton onClick={() => give()} />
            <Sections entries={entries} />
          </aside>
          <div className={styles.column}>
            <header className={styles.header}>
              <button
                type="button"
                className={styles.burger}
                onClick={() => setMenuOpened(true)}
                aria-label={t('app.menu')}
              >
                <IconMenu2 size={22} stroke={1.75} />
              </button>
              <span className={styles.brandOnPhone}>{inLocale(viewer.company, 'name')}</span>
              <span className={styles.spring} />
              <Aside path={pathname}>{bell}</Aside>
              <UserMenu viewer={viewer} onShortcuts={keys.openHelp} />
            </header>
            <main id="main" className={styles.main} tabIndex={-1}>
              <Boundary resetKey={pathname}>
                <Suspense fallback={<Waiting />}>{children}</Suspense>
              </Boundary>
            </main>
          </div>
        </div>
        <BottomBar entries={entries} onGive={() => give()} />
        <Drawer
          opened={menuOpened}
          onClose={() => setMenuOpened(false)}
          title={t('app.menu')}
          closeButtonProps={{ 'aria-label': t('ui.close') }}
        >
          <Sections entries={entries} />
        </Drawer>
        <Toasts />
        {request && Composer && (
          <Boundary resetKey={pathname} fallback={<NoComposer onClose={() => setRequest(null)} />}>
            <Suspense fallback={null}>
              <Composer request={request} onClose={() => setRequest(null)} />
            </Suspense>
          </Boundary>
        )}
        <ShortcutsHelp opened={keys.helpOpened} onClose={keys.closeHelp} shortcuts={keys.shortcuts}>
          <ShortcutsSwitch />
        </ShortcutsHelp>
      </CompanyTime>
    </ComposerContext>
  );
}

/** What the page can do without: nothing stands there while its files can't be had. */
const Aside = ({ path, children }: { path: string; children: ReactNode }) => (
  <Boundary resetKey={path} fallback={null}>
    {children}
  </Boundary>
);

/** Its files can't be had: says so and leaves the page as it was. */
function NoComposer({ onClose }: { onClose: () => void }) {
  const words = useFailureWords();
  useEffect(() => {
    showToast({ text: words({ code: 'offline' }), tone: 'error' });
    onClose();
  }, [words, onClose]);
  return null;
}

const Waiting = () => (
  <div className={styles.waiting}>
    <Skeleton cards={3} />
  </div>
);

/** K opens the composer everywhere, / searches in stories, «?» tells the keys; both can be switched off. */
function useKeys(give: () => void, entries: readonly Entry[]) {
  const { t } = useLocale();
  const navigate = useNavigate();
  const [helpOpened, setHelpOpened] = useState(false);
  const enabled = useShortcutsOn();
  const shortcuts = useMemo<Shortcut[]>(() => {
    const numbered = entries.slice(0, 9).map((entry, i) => ({
      key: String(i + 1),
      label: t(entry.label),
      run: () => void navigate(entry.to),
    }));
    return [
      { key: 'K', label: t('app.give'), run: give },
      { key: '/', label: t('app.keys.search'), run: () => toSearch(navigate) },
      { key: '?', label: t('ui.keys.title'), run: () => setHelpOpened(true) },
      ...numbered,
    ];
  }, [t, navigate, give, entries]);
  useShortcuts(shortcuts, enabled, { everywhere: true });
  return { shortcuts, helpOpened, openHelp: () => setHelpOpened(true), closeHelp: () => setHelpOpened(false) };
}

/** The field if it is here, else the feed, which has it. */
function toSearch(navigate: NavigateFunction) {
  const field = document.getElementById('story-search');
  if (field) field.focus();
  else void navigate('/', { state: { search: true } });
}

/** A new screen begins at its top and, for screen readers, at its heading. */
function useFocusOnArrival(pathname: string, composing: boolean) {
  const first = useRef(true);
  const held = useRef(composing); // whoever came by /give writes already
  held.current = composing;
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    scrollTo(0, 0);
    const arrive = () =>
      held.current || document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true });
    const timer = setTimeout(arrive, 50);
    return () => clearTimeout(timer);
  }, [pathname]);
}

const GROUPS = ['everyone', 'leading', 'keeping'] as const;

function Sections({ entries }: { entries: readonly Entry[] }) {
  const { t } = useLocale();
  return (
    <nav aria-label={t('app.sections')}>
      {GROUPS.map((group) => {
        const shown = entries.filter((entry) => entry.group === group);
        if (shown.length === 0) return null;
        return (
          <div key={group} className={styles.group}>
            {group !== 'everyone' && <p className={styles.groupName}>{t(`app.group.${group}`)}</p>}
            <ul className={styles.links}>
              {shown.map(({ to, label, icon: Icon }) => (
                <li key={to}>
                  <NavLink
                    to={to}
                    end={to === '/' || entries.some((other) => other.to !== to && other.to.startsWith(to))}
                    className={styles.link ?? ''}
                  >
                    <Icon size={20} stroke={1.75} />
                    <span>{t(label)}</span>
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}

function GiveButton({ onClick }: { onClick: () => void }) {
  const { t } = useLocale();
  return (
    <button type="button" className={styles.give} onClick={onClick} aria-keyshortcuts="K">
      <IconPlus size={20} stroke={2} />
      {t('app.give')}
    </button>
  );
}

/** Лента · Решения · ＋ Спасибо · Баллы · Я */
function BottomBar({ entries, onGive }: { entries: readonly Entry[]; onGive: () => void }) {
  const { t } = useLocale();
  const order = ['/', '/decisions', '/rewards', '/me'];
  const shown = order.flatMap((to) => entries.find((entry) => entry.to === to && entry.bar) ?? []);
  const half = Math.ceil(shown.length / 2);
  const link = ({ to, bar, label, icon: Icon }: Entry) => (
    <li key={to}>
      <NavLink to={to} end={to === '/'} className={styles.barLink ?? ''}>
        <Icon size={22} stroke={1.75} />
        <span>{t(bar ?? label)}</span>
      </NavLink>
    </li>
  );
  return (
    <nav className={styles.bar} aria-label={t('app.bar')}>
      <ul className={styles.barList}>
        {shown.slice(0, half).map(link)}
        <li>
          <button type="button" className={styles.barGive} onClick={onGive}>
            <span className={styles.plus}>
              <IconPlus size={22} stroke={2} />
            </span>
            <span>{t('app.bar.give')}</span>
          </button>
        </li>
        {shown.slice(half).map(link)}
      </ul>
    </nav>
  );
}
