import PDFDocument from 'pdfkit';
import { type Locale, type Translator, translator } from '@zasluga/locale';
import { MM } from '../paper';
import { type Block, fitted, INK_2, type Pdf } from './panel';

export interface PocketCard {
  /** A page each: printed on both sides of the paper, two languages fold into one card. */
  languages: readonly Locale[];
  company: Texts;
  /** Null: for whoever has no place. */
  place: Texts | null;
  /** ISO 4217 */
  currency: string;
  items: readonly (Texts & { costMinor: number })[];
  /** Up to which amount nobody has to be asked, minor units; null: there is no limit. */
  limitMinor: number | null;
  /** Rules of safety and law: never bent, whatever a customer asks. */
  never: readonly string[];
  /** IANA zone of the company. */
  timeZone: string;
  printedAt: Date;
}

type Texts = Readonly<Record<Locale, string>>;

/** A6 across; folded in the middle it is A7 and fits a breast pocket. Millimetres. */
export const POCKET_CARD = { widthMm: 148, heightMm: 105 };
const PAGE = { width: POCKET_CARD.widthMm * MM, height: POCKET_CARD.heightMm * MM };
const HALF = PAGE.width / 2;
const MARGIN = 6 * MM;
const PANEL = { width: HALF - 2 * MARGIN, height: PAGE.height - 2 * MARGIN };

/** What may be given stands in front, what never bends and the promise on the back. `compress: false` leaves the drawing readable for tests. */
export function pocketCardPdf(card: PocketCard, { compress = true } = {}): Pdf {
  const first = card.languages[0] ?? 'ru';
  const title = translator(first).t('guidance.card.title');
  const pdf = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    compress,
    autoFirstPage: false,
    lang: first,
    displayTitle: true,
    info: {
      Title: [title, card.place?.[first]].filter(Boolean).join(': '),
      Creator: 'Zasluga',
      CreationDate: card.printedAt,
    },
  });
  for (const locale of card.languages) {
    pdf.addPage();
    fold(pdf);
    const say = translator(locale, { timeZone: card.timeZone });
    fitted(pdf, back(card, say), { left: MARGIN, top: MARGIN, ...PANEL });
    fitted(pdf, front(card, say), { left: HALF + MARGIN, top: MARGIN, ...PANEL });
  }
  pdf.end();
  return pdf;
}

/** Only at the edges: nothing is printed on the bend. */
function fold(pdf: Pdf): void {
  pdf.lineWidth(0.5).strokeColor(INK_2);
  for (const [from, to] of [
    [0, 3 * MM],
    [PAGE.height - 3 * MM, PAGE.height],
  ])
    pdf.moveTo(HALF, from!).lineTo(HALF, to!).stroke();
}

function front(card: PocketCard, { t, format, locale }: Translator): Block[] {
  const where = [card.company[locale], card.place?.[locale]].filter(Boolean).join(' · ');
  return [
    { kind: 'words', text: where, size: 8, look: 'brand', keepTo: 2 },
    { kind: 'words', text: t('guidance.card.title'), size: 15, look: 'title' },
    {
      kind: 'list',
      size: 9.5,
      rows: card.items.map((item) => ({
        text: item[locale],
        aside: item.costMinor ? format.money(item.costMinor, card.currency) : '',
      })),
      none: t('guidance.card.none'),
      more: (count) => t('guidance.card.more', { count }),
    },
    {
      kind: 'words',
      text:
        card.limitMinor === null
          ? t('guidance.card.no_limit')
          : t('guidance.card.limit', { limit: format.money(card.limitMinor, card.currency) }),
      size: 11,
      look: 'strong',
    },
  ];
}

function back(card: PocketCard, { t, format }: Translator): Block[] {
  const never: Block[] = card.never.length
    ? [
        { kind: 'words', text: t('guidance.card.never'), size: 11, look: 'strong' },
        {
          kind: 'list',
          size: 9,
          rows: card.never.map((text) => ({ text, aside: '' })),
          none: '',
          more: (count) => t('guidance.card.more', { count }),
        },
      ]
    : [];
  return [
    ...never,
    { kind: 'words', text: t('guidance.card.above'), size: 9, look: 'plain' },
    { kind: 'words', text: t('guidance.card.promise'), size: 9, look: 'promise' },
    { kind: 'words', text: t('guidance.card.printed', { date: format.date(card.printedAt) }), size: 6.5, look: 'note' },
  ];
}
