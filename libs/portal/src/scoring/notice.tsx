import { useState } from 'react';
import { useQuery } from 'urql';
import { Answered } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Pager } from '../ui/list/pager.js';
import type { Round } from './round-acts.js';
import { ScoringNoticeDocument } from './scoring.operations.js';
import { scoringWords } from './words.js';

/** The public notice: names and tiers, for everybody who sees the round, while the notice runs. */
export function Notice({ round }: { readonly round: Round }) {
  const t = useWords(scoringWords);
  const [{ number, size }, turn] = useState({ number: 1, size: 50 });
  const [{ data, fetching, error }, ask] = useQuery({ query: ScoringNoticeDocument, variables: { roundId: round.id, first: size, skip: (number - 1) * size } });
  return (
    <Answered data={data?.scoringNotice} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {(notice) => (
        <>
          <p className="gq-quiet">{t('noticeHint', { day: formatDay([round.noticeEndsOn ?? '', round.appealEndsOn ?? ''].sort().at(-1) ?? '') })}</p>
          <div className="gq-table-scroll">
            <table className="gq-facts gq-facts-head">
              <thead><tr><th scope="col">{t('person')}</th><th scope="col">{t('unit')}</th><th scope="col">{t('cohort')}</th><th scope="col">{t('tier')}</th></tr></thead>
              <tbody>{notice.lines.map((line) => <tr key={line.id}><td>{line.personName}</td><td>{line.unitName}</td><td>{line.cohortZh}</td><td>{line.tierZh ?? t('notTiered')}</td></tr>)}</tbody>
            </table>
          </div>
          <Pager number={number} size={size} total={notice.totalCount} onTurn={(next, rows) => turn({ number: next, size: rows })} />
        </>
      )}
    </Answered>
  );
}
