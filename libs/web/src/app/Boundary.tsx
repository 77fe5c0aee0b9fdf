import { ErrorState } from '@zasluga/ui';
import { useLocale } from '@zasluga/locale';
import { Component, type ReactNode, useEffect, useRef } from 'react';
import { isMissingCode, renewPage, useOnline } from '../frame';
import { NoLine } from './NoLine';

interface Props {
  /** Another value (the address) tries again. */
  resetKey: string;
  /** Instead of words about it, where it is no screen. */
  fallback?: ReactNode;
  children: ReactNode;
}
interface State {
  failed: 'no' | 'broken' | 'missing';
  key: string;
}

function Broken({ missing, onRetry }: { missing: boolean; onRetry: () => void }) {
  const { t } = useLocale();
  const online = useOnline();
  const was = useRef(online);
  useEffect(() => {
    if (missing && online && !was.current) onRetry();
    was.current = online;
  }, [missing, online, onRetry]);
  if (missing && !online) return <NoLine />;
  return (
    <div style={{ padding: 'var(--gutter)' }}>
      <ErrorState title={t('app.broken.title')} text={t('app.broken.text')} onRetry={onRetry} />
    </div>
  );
}

/** One broken screen, or one whose code couldn't be fetched, leaves the shell standing. A page older than the server's files begins anew. */
export class Boundary extends Component<Props, State> {
  override state: State = { failed: 'no', key: this.props.resetKey };

  static getDerivedStateFromProps({ resetKey }: Props, { key }: State): State | null {
    return key === resetKey ? null : { failed: 'no', key: resetKey };
  }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { failed: isMissingCode(error) ? 'missing' : 'broken' };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
    if (this.state.failed === 'missing' && this.props.fallback === undefined && navigator.onLine) renewPage();
  }

  /** Some browsers never ask twice for a file that they couldn't have. */
  readonly retry = () => {
    if (this.state.failed === 'missing' && navigator.onLine && renewPage()) return;
    this.setState({ failed: 'no' });
  };

  override render() {
    const { failed } = this.state;
    if (failed === 'no') return this.props.children;
    const { fallback = <Broken missing={failed === 'missing'} onRetry={this.retry} /> } = this.props;
    return fallback;
  }
}
