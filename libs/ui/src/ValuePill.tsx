import styles from './ValuePill.module.css';

const TONES = new Set(['navy', 'teal', 'rust', 'plum', 'ochre', 'pine', 'slate', 'moss']);

/**
 * A company's colour for a value: one of our tones by name, or any CSS colour in hex, lifted where the theme is dark; only
 * ever a mark, never a text colour.
 */
export const valueColour = (colour: string | null | undefined) => {
  if (colour && TONES.has(colour)) return `var(--tone-${colour})`;
  if (!colour || !/^#[0-9a-f]{3,8}$/i.test(colour)) return 'var(--chart-other)';
  return `color-mix(in oklab, ${colour}, #fff var(--tone-lift))`;
};

interface Props {
  name: string;
  colour?: string | null;
  /** Place in the ranking: the higher one wins in a conflict. */
  place?: number | null;
}

export function ValuePill({ name, colour, place }: Props) {
  return (
    <span className={styles.pill}>
      <span className={styles.mark} style={{ background: valueColour(colour) }} aria-hidden />
      {place != null && <span className={styles.place}>{place}</span>}
      {name}
    </span>
  );
}
