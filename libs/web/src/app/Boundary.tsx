import { ErrorState } from '@zasluga/ui';
import { useLocale } from '@zasluga/locale';
import { Component, type ReactNode } from 'react';

interface Props {
  /** Another value (the address) tries again. */
  resetKey: string;
  children: ReactNode;
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const { t } = useLocale();
  return (
    <div style={{ padding: 'var(--gutter)' }}>
      <ErrorState title={t('app.broken.title')} text={t('app.broken.text')} onRetry={onRetry} />
    </div>
  );
}

/** One broken screen, or one whose code couldn't be fetched, leaves the shell standing. */
export class Boundary extends Component<Props, { failed: boolean; key: string }> {
  override state = { failed: false, key: this.props.resetKey };

  static getDerivedStateFromProps({ resetKey }: Props, { key }: { key: string }) {
    return key === resetKey ? null : { failed: false, key: resetKey };
  }

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    return this.state.failed ? <Broken onRetry={() => this.setState({ failed: false })} /> : this.props.children;
  }
}
