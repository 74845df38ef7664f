import { useEffect, type ReactNode } from 'react';

/** The head of a page: its name (also the window's), what stands beside it, and its acts on the right. */
export function PageHead({ title, beside, acts }: { readonly title: string; readonly beside?: ReactNode; readonly acts?: ReactNode }) {
  useEffect(() => { document.title = `${title} · 工桥`; }, [title]);
  return (
    <div className="gq-page-head">
      <h1>{title}</h1>
      {beside && <span className="gq-quiet">{beside}</span>}
      {acts && <div className="gq-acts">{acts}</div>}
    </div>
  );
}

/** A white panel with a heading, the building block of pages. */
export function Panel({ title, beside, children }: { readonly title?: string; readonly beside?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="gq-panel">
      {title && <div className="gq-panel-head"><h2>{title}</h2>{beside && <span>{beside}</span>}</div>}
      {children}
    </section>
  );
}

/** A page that can show nothing else: what is wrong, and the way out. */
export function Notice({ title, why, children }: { readonly title: string; readonly why?: string; readonly children?: ReactNode }) {
  return <div className="gq-notice"><h1>{title}</h1>{why && <p className="gq-quiet">{why}</p>}{children}</div>;
}
