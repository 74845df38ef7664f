import { Button } from 'antd';
import { useWords } from '../language.js';
import { uiWords } from '../words.js';

const SIZES = [20, 50, 100] as const;

/** Turns the pages of a list: back and on, the number of the page, rows on a page. */
export function Pager({ number, size, total, onTurn }: { readonly number: number; readonly size: number; readonly total: number; readonly onTurn: (number: number, size: number) => void }) {
  const t = useWords(uiWords);
  const pages = Math.max(1, Math.ceil(total / size));
  if (total <= SIZES[0]) return null;
  return (
    <nav className="gq-pager" aria-label={t('pages')}>
      <Button disabled={number <= 1} onClick={() => onTurn(number - 1, size)}>{t('previous')}</Button>
      <span>{t('pageOf', { number, pages })}</span>
      <Button disabled={number >= pages} onClick={() => onTurn(number + 1, size)}>{t('next')}</Button>
      <select className="gq-select" aria-label={t('perPage', { size })} value={size} onChange={(e) => onTurn(1, Number(e.target.value))}>
        {SIZES.map((s) => <option key={s} value={s}>{t('perPage', { size: s })}</option>)}
      </select>
    </nav>
  );
}
