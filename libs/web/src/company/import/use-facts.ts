import { useLocale } from '@zasluga/locale';

interface FileFacts {
  rowCount: number;
  sheet: string | null;
  encoding: string | null;
  delimiter: string | null;
}

/** What was found out about a file, in a line. */
export function useFacts(file: FileFacts): string {
  const { t } = useLocale();
  const delimiter = file.delimiter === '\t' ? 'Tab' : file.delimiter;
  return [
    t('company.import.row_count', { count: file.rowCount }),
    file.sheet && t('company.import.sheet', { sheet: file.sheet }),
    file.encoding && t('company.import.encoding', { encoding: file.encoding }),
    delimiter && t('company.import.delimiter', { delimiter }),
  ]
    .filter(Boolean)
    .join(' · ');
}
