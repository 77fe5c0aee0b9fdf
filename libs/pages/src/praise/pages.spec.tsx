import { brotliCompressSync, constants } from 'node:zlib';
import { PRAISE_OTHERS_MAX } from '@zasluga/domain';
import {
  closedPage,
  failurePage,
  PRAISE_SCRIPT,
  PRAISE_WORKER,
  praisePage,
  problemPage,
  statusPage,
  thanksPage,
  unknownCodePage,
} from './index';
import { samplePage, samplePeople } from './praise.factory';

const KB = 1024;
const typed = {
  who: 'team',
  behaviourIds: [samplePage('ru').phrases[1]!.id],
  named: 'Анна «Ё»',
  words: 'Спасибо <b>всем</b>\n& "вам"',
};

/** Attributes of all tags of a kind, whatever their order. */
const tags = (html: string, kind: string) =>
  [...html.matchAll(new RegExp(`<${kind}\\b([^>]*)>`, 'g'))].map(([, inside = '']) =>
    Object.fromEntries([...inside.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
  );

describe.each(['ru', 'en'] as const)('the praise page in %s', (locale) => {
  const html = praisePage(samplePage(locale));

  it('fits the first round trip: at most 10 KB of brotli with 8 people and 6 phrases', () => {
    expect(html.match(/type="radio"/g)).toHaveLength(10);
    expect(html.match(/type="checkbox"/g)).toHaveLength(6);
    expect(brotliCompressSync(html).length).toBeLessThan(10 * KB);
    // the server squeezes less than it could, not to keep anybody waiting; and a crowd is offered by typing
    const crowd = praisePage({ ...samplePage(locale), others: samplePeople(locale, PRAISE_OTHERS_MAX) });
    expect(crowd.match(/<option/g)).toHaveLength(PRAISE_OTHERS_MAX);
    const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
    expect(brotliCompressSync(crowd, quick).length).toBeLessThan(10 * KB);
  });

  it('fetches nothing and knows no third party', () => {
    expect(html).not.toMatch(/\bsrc=|@import|url\(|https?:/);
    expect(html.match(/<link [^>]*>/g)).toEqual(['<link rel="icon" href="data:,"/>']);
  });

  it('says its language and offers the other without losing what is typed', () => {
    expect(html).toContain(`<html lang="${locale}">`);
    const to = locale === 'ru' ? 'en' : 'ru';
    expect(tags(html, 'button')).toContainEqual(
      expect.objectContaining({ form: 'f', name: 'to', value: to, lang: to }),
    );
  });
});

describe('what was typed', () => {
  it.each([{ kind: 'nothing' }, { kind: 'too_long' }, { kind: 'too_often', minutes: 10 }, { kind: 'failed' }] as const)(
    'comes back with the fault $kind',
    (problem) => {
      const html = praisePage({ ...samplePage('ru'), typed, problem });
      const checked = tags(html, 'input').filter((input) => 'checked' in input);
      expect(checked.map(({ value }) => value)).toEqual(['team', ...typed.behaviourIds]);
      expect(tags(html, 'input')).toContainEqual(expect.objectContaining({ name: 'named', value: 'Анна «Ё»' }));
      expect(html).toContain('Спасибо &lt;b&gt;всем&lt;/b&gt;\n&amp; &quot;вам&quot;</textarea>');
      expect(html).toContain('<title>Ошибка: ');
      expect(html).toContain('role="alert"');
    },
  );

  it('keeps a first empty line, which browsers drop after the tag', () => {
    const html = praisePage({ ...samplePage('ru'), typed: { ...typed, words: '\nда' } });
    expect(html).toContain('>\n\nда</textarea>');
  });

  it('survives a closed point and a service that is away', () => {
    const kept = { seal: samplePage('ru').seal, typed };
    const sisters = [{ code: 'CD8M2RY', where: 'Мира, 12' }];
    const closed = closedPage({ locale: 'ru', company: 'Полдень', code: 'AB7K9QX', sisters, kept });
    const failed = failurePage({ locale: 'ru', code: 'AB7K9QX', kind: 'failed', kept });
    for (const html of [closed, failed]) expect(html).toContain('&lt;b&gt;всем&lt;/b&gt;');
    expect(closed).toContain('formAction="/CD8M2RY"');
  });

  it('is counted for the customer in natural Russian', () => {
    const html = praisePage({
      ...samplePage('ru'),
      typed: { ...typed, words: 'я'.repeat(642) },
      problem: { kind: 'too_long' },
    });
    expect(html).toContain('Сократите текст до 600 знаков. Сейчас 642');
  });
});

describe('every page', () => {
  const at = new Date('2026-05-14T07:12:00Z');
  const said = { locale: 'ru', company: 'Полдень', code: 'AB7K9QX', phrases: ['Выслушали'], words: 'Спасибо' } as const;
  const to = { who: 'employee', name: 'Анна' } as const;
  const status = {
    ...said,
    kind: 'praise',
    to,
    where: 'Лесная, 7',
    timeZone: 'Europe/Moscow',
    receivedAt: at,
    statusPath: '/s/x',
  } as const;
  const thanks = { ...said, kind: 'praise', to, statusPath: '/s/x', question: 'recommend' } as const;

  it('has the one script, whose hash the policy names, in at most 2 KB before any compression, and a worker below 1 KB', () => {
    expect(Buffer.byteLength(PRAISE_SCRIPT)).toBeLessThanOrEqual(2 * KB);
    expect(Buffer.byteLength(PRAISE_WORKER)).toBeLessThan(KB);
    for (const script of [PRAISE_SCRIPT, PRAISE_WORKER]) expect(() => new Function(script)).not.toThrow();
    for (const html of [
      praisePage(samplePage('ru')),
      unknownCodePage({ locale: 'ru', typed: '"><script>' }),
      thanksPage(thanks),
      statusPage({ ...status, state: 'received' }),
      problemPage({ ...samplePage('ru') }),
    ]) {
      expect(html.match(/<script[ >]/g)).toHaveLength(1);
      expect(html).toContain(`<script>${PRAISE_SCRIPT}</script>`);
      expect(html).not.toMatch(/ style="| on[a-z]+="/);
    }
  });

  it('thanks by name in the nominative, asks one question and hides the private address from the bar', () => {
    const html = thanksPage(thanks);
    expect(html).toContain('Спасибо! Анна это прочитает');
    expect(html.match(/aria-label="\d+ из 10"/g)).toHaveLength(11);
    expect(html).toContain('<body data-s="/s/x?lang=ru" data-c="AB7K9QX">');
    expect(thanksPage({ ...thanks, kind: 'problem' })).toContain('data-c="AB7K9QX/problem"');
  });

  it('tells what became of it, by the clock of the place', () => {
    expect(statusPage({ ...status, state: 'received' })).toContain('Ждёт проверки');
    const read = statusPage({ ...status, state: 'published', decidedAt: at, readAt: at });
    expect(read).toContain('Анна читает ваши слова');
    expect(read).toContain('14 мая 2026,\u00a010:12');
    expect(statusPage({ ...status, state: 'hidden', decidedAt: at })).toContain('публиковать их не стали');
  });
});
