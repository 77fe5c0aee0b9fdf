import { type Locale, translator } from '@zasluga/locale';

/** What the form holds: nothing at first, what was typed after a refusal or a change of language. */
export interface PraiseTyped {
  who: string;
  behaviourIds: readonly string[];
  named: string;
  words: string;
}

/** Hidden fields: `key` makes a second sending the same praise, `openedAt` (ms since 1970) shows robots by their haste. */
export interface PraiseSeal {
  key: string;
  openedAt: number;
}

export type PraiseProblem =
  { kind: 'nothing' } | { kind: 'too_long' } | { kind: 'too_often'; minutes: number } | { kind: 'failed' };

export function SealFields({ seal, locale }: { seal: PraiseSeal; locale: Locale }) {
  return (
    <>
      <input type="hidden" name="k" value={seal.key} autoComplete="off" />
      <input type="hidden" name="t" value={seal.openedAt} autoComplete="off" />
      <input type="hidden" name="lang" value={locale} autoComplete="off" />
    </>
  );
}

/** What was typed, carried by a form that doesn't show it. */
export function TypedFields({ typed, but }: { typed: PraiseTyped; but?: 'words' }) {
  return (
    <>
      <input type="hidden" name="who" value={typed.who} />
      {typed.behaviourIds.map((id) => (
        <input type="hidden" name="b" value={id} key={id} />
      ))}
      <input type="hidden" name="named" value={typed.named} />
      {but !== 'words' && <input type="hidden" name="m" value={typed.words} />}
    </>
  );
}

/** Robots fill every field, people never see this one. */
export function Trap({ locale }: { locale: Locale }) {
  return (
    <p className="hp" aria-hidden="true">
      <label>
        {translator(locale).t('praise.page.trap')}
        <input name="website" tabIndex={-1} autoComplete="off" />
      </label>
    </p>
  );
}

/**
 * Where a form goes: its own page, under another address. To a browser a failed sending to the very address of the page is a failed reload:
 * its error page takes the form's place, and the way back, to what was typed, is gone.
 */
export const sentTo = (path: string) => `/${path}?sent`;

/** Texts that the script needs, on the form: the script itself is the same on every page. */
export function scriptTexts(locale: Locale, code: string, kept: boolean) {
  const { t } = translator(locale);
  return {
    'data-code': code,
    'data-kept': kept ? 1 : undefined,
    'data-sending': t('praise.page.sending'),
    'data-slow': t('praise.page.slow'),
    'data-again': t('praise.page.again'),
    'data-off': t('praise.page.offline'),
    'data-down': t('praise.page.server_down', { code }),
  };
}

/** A refusal in the customer's language. */
export interface Fault {
  title: string;
  text: string;
  /** Field at fault; none when it is not the customer's. */
  field?: 'who' | 'm';
}

export function Summary({ fault }: { fault: Fault }) {
  return (
    <div className="es" tabIndex={-1} autoFocus>
      <div role="alert">
        <h2>{fault.title}</h2>
        <p>{fault.field ? <a href={`#${fault.field}`}>{fault.text}</a> : fault.text}</p>
      </div>
    </div>
  );
}

interface WordsProps {
  label: string;
  hint: string;
  words: string;
  /** What somebody wrote, for whoever doesn't know how to begin. */
  example?: { title: string; text: string };
  fault?: string | undefined;
}

/**
 * Without `maxlength`: a browser would cut what is pasted, unsaid; the server gives a longer text back with its length. And without
 * `autocomplete="off"`: a browser would empty the field on the way back from its own "no connection" page.
 */
export function Words(props: WordsProps) {
  return (
    <fieldset>
      <label className="l" htmlFor="m">
        {props.label}
      </label>
      <p className="hint" id="m-hint">
        {props.hint}
      </p>
      {props.fault && (
        <span className="em" id="m-fault">
          {props.fault}
        </span>
      )}
      <textarea
        id="m"
        name="m"
        rows={3}
        aria-invalid={props.fault ? true : undefined}
        aria-describedby={props.fault ? 'm-fault m-hint' : 'm-hint'}
        defaultValue={props.words}
      />
      {props.example && (
        <details>
          <summary>{props.example.title}</summary>
          <p>{props.example.text}</p>
        </details>
      )}
    </fieldset>
  );
}
