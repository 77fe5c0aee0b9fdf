import { CONTACT_EMAIL_MAX, CONTACT_KEPT_DAYS, type ContactFault } from '@zasluga/domain';
import { type Locale, translator } from '@zasluga/locale';

export interface Contact {
  /** Shortened, when there is one. */
  email?: string | undefined;
  /** What was typed, when it was refused. */
  typed?: string | undefined;
  fault?: ContactFault | undefined;
}

/** The very words beside the box; stored with the address. A change of them needs a new CONTACT_CONSENT_VERSION. */
export const contactConsent = (locale: Locale, company: string): string =>
  translator(locale).t('praise.contact.consent', { company, days: CONTACT_KEPT_DAYS });

interface Props {
  locale: Locale;
  company: string;
  statusPath: string;
  contact: Contact;
}

/** An address to write to: asked for by itself, with a consent of its own that nothing has ticked; and how to take it back. */
export function ContactCard(props: Props) {
  const { t } = translator(props.locale);
  const { email } = props.contact;
  if (!email) return <Ask {...props} />;
  return (
    <form method="post" action={`${props.statusPath}/contact`} className="bx">
      <h2>{t('praise.contact.kept_title')}</h2>
      <p>{t('praise.contact.kept', { email, days: CONTACT_KEPT_DAYS })}</p>
      <input type="hidden" name="lang" value={props.locale} />
      <button className="lk" name="forget" value="1">
        {t('praise.contact.forget')}
      </button>
    </form>
  );
}

function Ask({ locale, company, statusPath, contact: { typed, fault } }: Props) {
  const { t } = translator(locale);
  const faultId = fault && `${fault}-fault`;
  return (
    <form method="post" action={`${statusPath}/contact`} className="bx" noValidate id="c">
      <h2>{t('praise.contact.title')}</h2>
      <p className="hint">{t('praise.contact.hint')}</p>
      <input type="hidden" name="lang" value={locale} />
      <label className="l" htmlFor="e">
        <span className="hint">{t('praise.contact.email')}</span>
      </label>
      {fault === 'email' && (
        <span className="em" id={faultId}>
          {t('praise.contact.email_fault')}
        </span>
      )}
      <input
        type="text"
        inputMode="email"
        id="e"
        name="email"
        autoComplete="email"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={CONTACT_EMAIL_MAX}
        defaultValue={typed}
        aria-invalid={fault === 'email' || undefined}
        aria-describedby={fault === 'email' ? faultId : undefined}
        autoFocus={fault === 'email'}
      />
      {fault === 'consent' && (
        <span className="em" id={faultId}>
          {t('praise.contact.consent_fault')}
        </span>
      )}
      <label className="o ct">
        <input
          type="checkbox"
          name="consent"
          value="1"
          aria-describedby={fault === 'consent' ? faultId : undefined}
          autoFocus={fault === 'consent'}
        />
        <i className="x" />
        <span className="k" />
        <span>{contactConsent(locale, company)}</span>
      </label>
      <button className="al">{t('praise.contact.keep')}</button>
    </form>
  );
}
