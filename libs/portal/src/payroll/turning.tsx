/** Turns the pages of a part of a page, whose own address holds the page's state. */
export function Turning({ skip, size, total, onTurn }: { readonly skip: number; readonly size: number; readonly total: number; readonly onTurn: (skip: number) => void }) {
  if (total <= size) return null;
  return (
    <p>
      <button type="button" className="gq-chip" aria-label="‹" disabled={skip === 0} onClick={() => onTurn(Math.max(0, skip - size))}>‹</button> {skip + 1}–{Math.min(skip + size, total)} / {total}{' '}
      <button type="button" className="gq-chip" aria-label="›" disabled={skip + size >= total} onClick={() => onTurn(skip + size)}>›</button>
    </p>
  );
}
