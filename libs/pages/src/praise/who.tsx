import { PRAISE_NAMED_MAX } from '@zasluga/domain';
import { type Locale, translator } from '@zasluga/locale';
import type { PraiseTyped } from './fields';
import type { PraisePage, PraisePerson } from './page';

/** How somebody stands in the list that a browser offers while a name is being typed; sent back as it is. */
export const personLine = ({ firstName, role }: PraisePerson): string => [firstName, role].filter(Boolean).join(', ');

/** Names and roles are written as the company writes them: on a page in another language they are said in their own. */
const foreign = (locale: Locale, { firstName, role }: PraisePerson) =>
  locale !== 'ru' && /[а-яё]/i.test(firstName + role) ? 'ru' : undefined;

interface WhoProps {
  page: PraisePage;
  typed: PraiseTyped;
  fault?: string | undefined;
}

/** A name, what somebody looked like, or the number on a badge. Who else agreed to be shown is offered by the browser's own list. */
function Named({ page, typed, alone }: WhoProps & { alone: boolean }) {
  const { t } = translator(page.locale);
  const lines = [...new Set((page.others ?? []).map(personLine))];
  return (
    <label className="nm">
      {t(alone ? 'praise.page.who_described' : 'praise.page.who_named')}
      {alone && <span className="hint">{t('praise.page.who_described_hint')}</span>}
      <input
        type="text"
        id={alone ? 'who' : undefined}
        name="named"
        maxLength={PRAISE_NAMED_MAX}
        defaultValue={typed.named}
        list={lines.length ? 'o' : undefined}
      />
      {lines.length > 0 && (
        <datalist id="o">
          {lines.map((line) => (
            <option value={line} key={line} />
          ))}
        </datalist>
      )}
    </label>
  );
}

function People({ page, typed }: WhoProps) {
  const { t } = translator(page.locale);
  const option = (value: string) =>
    ({ type: 'radio', name: 'who', value, defaultChecked: typed.who === value }) as const;
  return (
    <>
      {page.people.map((person, place) => (
        <label className="o" key={person.id} lang={foreign(page.locale, person)}>
          <input {...option(person.id)} id={place ? undefined : 'who'} />
          <i className="x" />
          <span className="av" aria-hidden="true">
            {person.initials}
          </span>
          <span>
            {person.firstName}
            <small>{person.role}</small>
          </span>
        </label>
      ))}
      <label className="o w">
        <input {...option('team')} />
        <i className="x" />
        <span>{t('praise.page.team')}</span>
      </label>
      <label className="o w">
        <input {...option('unknown')} />
        <i className="x" />
        <span>
          {t('praise.page.unknown')}
          <small>{t('praise.page.unknown_hint')}</small>
        </span>
      </label>
    </>
  );
}

/** Who helped: people who agreed to be shown, the team, or words. With nobody to show it is one text field. */
export function Who({ page, typed, fault }: WhoProps) {
  const { t } = translator(page.locale);
  const alone = page.people.length === 0;
  return (
    <fieldset aria-describedby={fault && 'who-fault'}>
      <legend>
        {t('praise.page.who')}
        {!alone && <span className="hint">{t('praise.page.who_hint')}</span>}
      </legend>
      {fault && (
        <span className="em" id="who-fault">
          {fault}
        </span>
      )}
      <div className="r">
        {!alone && <People page={page} typed={typed} />}
        <Named page={page} typed={typed} alone={alone} />
      </div>
    </fieldset>
  );
}
