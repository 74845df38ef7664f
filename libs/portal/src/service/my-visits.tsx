import { Link } from 'react-router';
import { formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import type { MyServiceQuery } from './service.operations.js';
import { clockTime, stateWord, visitWords } from './visit-words.js';

/** Visits on which the viewer goes that have not ended; whoever is out comes first to being back. */
export function MyVisits({ visits, may }: { readonly visits: MyServiceQuery['myService']['visits']; readonly may: boolean }) {
  const t = useWords(visitWords);
  if (!may && visits.length === 0) return null;
  return (
    <Panel title={t('next')} beside={may ? <Link to="/service/visits/plan">{t('plan')}</Link> : undefined}>
      {visits.length === 0 ? <p className="gq-quiet" style={{ margin: 0 }}>{t('none')}</p> : visits.map((visit) => (
        <Link key={visit.id} to={`/service/visits/${visit.id}`} className="gq-card" style={{ minHeight: 44 }}>
          <div style={{ display: 'flex', gap: 8 }}><strong style={{ flex: 1 }}>{visit.destination}</strong><span className={visit.overdue ? 'gq-light-overdue' : 'gq-quiet'}>{visit.overdue ? t('overdue') : stateWord(t, visit.state)}</span></div>
          <div className="gq-quiet">{formatInstant(visit.startsAt)}–{clockTime(visit.returnBy)}{visit.companion && `　${t('companion')} ${visit.companion}`}</div>
        </Link>
      ))}
    </Panel>
  );
}
