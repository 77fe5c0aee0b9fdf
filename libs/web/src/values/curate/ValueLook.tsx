import { VALUE_ICONS, VALUE_TONES } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { valueColour } from '@zasluga/ui';
import { useId } from 'react';
import { ValueIcon } from '../ValueIcon';
import styles from './curate.module.css';

interface Props {
  colour: string;
  icon: string;
  onColour: (colour: string) => void;
  onIcon: (icon: string) => void;
}

/** Colour and sign by one tap each; native radios underneath. */
export function ValueLook({ colour, icon, onColour, onIcon }: Props) {
  const { t } = useLocale();
  const name = useId();
  // a colour from elsewhere stays choosable
  const own = VALUE_TONES.some((tone) => tone === colour) ? [] : [colour];
  return (
    <>
      <fieldset className={styles.look}>
        <legend>{t('values.colour')}</legend>
        {[...VALUE_TONES, ...own].map((tone) => (
          <label key={tone} className={styles.choice} title={colourName(tone)}>
            <input
              type="radio"
              className="visually-hidden"
              name={`${name}colour`}
              checked={tone === colour}
              onChange={() => onColour(tone)}
              aria-label={colourName(tone)}
            />
            <span className={styles.swatch} style={{ background: valueColour(tone) }} />
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.look}>
        <legend>{t('values.icon')}</legend>
        {VALUE_ICONS.map((sign, i) => (
          <label key={sign} className={styles.choice}>
            <input
              type="radio"
              className="visually-hidden"
              name={`${name}icon`}
              checked={sign === icon}
              onChange={() => onIcon(sign)}
              aria-label={t('values.icon_number', { number: i + 1 })}
            />
            <span className={styles.sign}>
              <ValueIcon icon={sign} colour={colour} size={22} />
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );

  function colourName(tone: string) {
    return tone.startsWith('#') ? tone : t(`values.tone.${tone as (typeof VALUE_TONES)[number]}`);
  }
}
