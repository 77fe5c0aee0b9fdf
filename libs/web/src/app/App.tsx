import { useApolloClient } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { ErrorState, Skeleton } from '@zasluga/ui';
import { type ComponentType, type ReactNode, Suspense, useEffect } from 'react';
import { Route, Routes } from 'react-router';
import { type ComposerProps, failureOf } from '../frame';
import { type SignedIn, SignIn, useConfirmed, useSession, ViewerProvider } from '../identity';
import { Boundary } from './Boundary';
import { entriesFor, NAVIGATION, type Reader } from './navigation';
import { NoLine, NoLineForStrangers } from './NoLine';
import { NotFound, Forbidden } from './Outcasts';
import { Shell } from './Shell';
import styles from './Shell.module.css';

/** One screen: its address, what stands there, and who may see it where not everybody may. */
export interface Screen {
  path: string;
  screen: ComponentType;
  may?: (reader: Reader) => boolean;
  /** For strangers too, and without the shell around it. */
  open?: true;
  /** Without the shell, because it fills the screen: what is shown on a wall. */
  bare?: true;
  /** Opens without a line: its files are kept on the device (apps/web/offline-files.mts). */
  offline?: true;
}

interface Props {
  screens: readonly Screen[];
  bell?: ReactNode;
  /** Sends what waits on this device; shows nothing. */
  sender?: ReactNode;
  composer?: ComponentType<ComposerProps>;
}

/** What is open to everybody stands by itself; the rest is for whoever is signed in. */
export function App({ screens, ...inside }: Props) {
  const closed = screens.filter(({ open }) => !open);
  return (
    <Routes>
      {screens
        .filter(({ open }) => open)
        .map(({ path, screen: Screen }) => (
          <Route
            key={path}
            path={path}
            element={
              <Bare path={path}>
                <Screen />
              </Bare>
            }
          />
        ))}
      <Route path="*" element={<SignedInApp screens={closed} {...inside} />} />
    </Routes>
  );
}

/** Strangers sign in, everybody else gets the shell around the screen of the address. */
function SignedInApp({ screens, bell, sender, composer }: Props) {
  const { viewer, confirmed, error, ask } = useSession();
  if (viewer === null) return <SignIn />;
  if (!viewer) {
    if (!error) return null; // one small request: a skeleton would only flash
    if (failureOf(error).code === 'offline') return <NoLineForStrangers onRetry={ask} />;
    return (
      <main className={styles.waiting}>
        <ErrorState onRetry={ask} />
      </main>
    );
  }
  return (
    <ViewerProvider key={viewer.id} viewer={viewer} confirmed={confirmed}>
      <OwnLanguage viewer={viewer} />
      <Routes>
        {screens
          .filter(({ bare }) => bare)
          .map((screen) => (
            <Route
              key={screen.path}
              path={screen.path}
              element={
                <Bare path={screen.path}>
                  <Guarded screen={screen} viewer={viewer} />
                </Bare>
              }
            />
          ))}
        <Route
          path="*"
          element={
            <InShell
              screens={screens.filter(({ bare }) => !bare)}
              viewer={viewer}
              bell={bell}
              sender={sender}
              composer={composer}
            />
          }
        />
      </Routes>
    </ViewerProvider>
  );
}

function InShell({ screens, viewer, bell, sender, composer }: Props & { viewer: SignedIn }) {
  return (
    <Shell routed={new Set(screens.map(({ path }) => path))} bell={bell} sender={sender} composer={composer}>
      <Routes>
        {screens.map((screen) => (
          <Route key={screen.path} path={screen.path} element={<Guarded screen={screen} viewer={viewer} />} />
        ))}
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Shell>
  );
}

/** A screen by itself: nothing around it but what catches it when it breaks. */
const Bare = ({ path, children }: { path: string; children: ReactNode }) => (
  <Boundary resetKey={path}>
    <Suspense
      fallback={
        <main className={styles.waiting}>
          <Skeleton lines={4} />
        </main>
      }
    >
      {children}
    </Suspense>
  </Boundary>
);

function Guarded({ screen: { path, screen: Screen, may, offline }, viewer }: { screen: Screen; viewer: SignedIn }) {
  const confirmed = useConfirmed();
  const listed = NAVIGATION.some(({ to }) => to === path);
  const allowed = may ? may(viewer) : !listed || entriesFor(viewer, new Set([path])).length > 0;
  if (!confirmed && !offline) return <NoLine />;
  return allowed ? <Screen /> : <Forbidden />;
}

/** The language stored with the account wins over what this browser spoke before sign-in. */
function OwnLanguage({ viewer }: { viewer: SignedIn }) {
  const { locale, setLocale } = useLocale();
  const client = useApolloClient();
  useEffect(() => {
    if (viewer.locale !== locale) setLocale(viewer.locale);
    // only when another person, or another device of the same one, has spoken
  }, [viewer.locale, viewer.id, client]);
  return null;
}
