import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Answered } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { PageHead } from '../ui/page-head.js';
import { MyAnonymousRoundsDocument, MyRatingRoundsDocument } from './scoring.operations.js';
import { scoringWords } from './words.js';

/** Every round in which the viewer still owes a sheet, the most urgent first; made for a phone. */
export default function ToRatePage() {
  const t = useWords(scoringWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: MyRatingRoundsDocument, requestPolicy: 'cache-and-network' });
  const [{ data: nameless }] = useQuery({ query: MyAnonymousRoundsDocument, requestPolicy: 'cache-and-network' });
  const papers = nameless?.myAnonymousRounds ?? [];
  return (
    <>
      <PageHead title={t('toRate')} />
      <Answered data={data?.myRatingRounds} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>
        {(rounds) => rounds.length + papers.length === 0 ? <div className="gq-panel gq-empty">{t('noneOpen')}</div> : (
          <div className="gq-table-box">
            {rounds.map((round) => (
              <Link key={round.roundId} className="gq-card" to={`/scoring/${round.roundId}/rate`}>
                <strong>{round.title}</strong>
                <div>{t('peopleLeft', { people: round.people, n: round.outstanding })}</div>
                {round.dueOn && <div className="gq-quiet">{t('dueOn')} {formatDay(round.dueOn)}</div>}
              </Link>
            ))}
            {papers.map((round) => (
              <Link key={`${round.roundId} papers`} className="gq-card" to={`/scoring/${round.roundId}/papers`}>
                <strong>{round.title}　{t('papers')}</strong>
                <div>{t('sheetsLeft', { n: round.sheets })}</div>
                {round.dueOn && <div className="gq-quiet">{t('dueOn')} {formatDay(round.dueOn)}</div>}
              </Link>
            ))}
          </div>
        )}
      </Answered>
    </>
  );
}
