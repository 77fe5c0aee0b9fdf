import { useLocale } from '@zasluga/locale';
import { Link } from 'react-router';
import { Colour, State, Vote } from './Marks';
import styles from './register.module.css';
import { useSimilarProcedures } from './use-similar';

interface Props {
  name: string;
  exceptId: string | null;
  onOpen: () => void;
}

/** What probably is the same under another name: a vote for it does more than a twin. */
export function Similar({ name, exceptId, onOpen }: Props) {
  const { t } = useLocale();
  const found = useSimilarProcedures(name, exceptId);
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <section className={styles.similar}>
          <h3>{t('register.similar')}</h3>
          <ul>
            {found.map((one) => (
              <li key={one.id}>
                <span>
                  <Link to={`/friction/${one.id}`} onClick={onOpen}>
                    {one.name}
                  </Link>{' '}
                  <State state={one.state} /> <Colour colour={one.colour} />
                </span>
                <Vote item={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
