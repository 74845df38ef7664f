import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { MatterView, useMatterAbout } from '../matter/index.js';
import { Answered } from '../ui/answered.js';
import { formatDay, formatInstant } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Figure } from '../ui/reasons/figure.js';
import { ScoringAppealDocument } from './scoring.operations.js';
import { scoringWords } from './words.js';

/** An objection: what is objected to, how it is handled by the document's steps, and what came of it. */
export default function AppealPage() {
  const { id = '' } = useParams();
  const t = useWords(scoringWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: ScoringAppealDocument, variables: { id } });
  const { matter, refresh } = useMatterAbout('ScoringAppeal', id);
  const again = (): void => { ask({ requestPolicy: 'network-only' }); refresh(); };
  return (
    <Answered data={data?.scoringAppeal} fetching={fetching} error={error} onRetry={again}>
      {(appeal) => {
        const addressee = appeal.addressee === 'supervisory-board' ? t('supervisory-board') : t('department');
        const facts: readonly (readonly [string, ReactNode])[] = [
          [t('filedOn'), formatDay(appeal.filedOn)], [t('addressee'), addressee], [t('answerDueOn'), <Figure key="due" value={formatDay(appeal.answerDueOn)} resultId={appeal.decisionResultId} />],
          ...(appeal.talkedOn ? [[t('talkedOn'), formatDay(appeal.talkedOn)] as const] : []), ...(appeal.itemNames.length > 0 ? [[t('objected'), appeal.itemNames.join('、')] as const] : []), [t('grounds'), appeal.grounds],
          ...(appeal.minutes ? [[t('minutes'), appeal.minutes] as const] : []),
          ...(appeal.answeredOn ? [[t('outcome'), appeal.outcome === 'upheld' ? t('upheld') : t('dismissed')] as const, [t('answer'), `${appeal.answer ?? ''} ${formatDay(appeal.answeredOn)}`] as const] : []),
          ...(appeal.outcome === 'upheld' ? [[t('corrected'), appeal.correctedAt ? formatInstant(appeal.correctedAt) : t('notCorrected')] as const] : []),
        ];
        const sheet = (
          <>
            <table className="gq-facts"><tbody>{facts.map(([name, value]) => <tr key={name}><th scope="row">{name}</th><td>{value}</td></tr>)}</tbody></table>
            {appeal.outcome === 'upheld' && !appeal.correctedAt && <p className="gq-quiet">{t('appealSteps')}</p>}
            <p><Link to={`/scoring/${appeal.roundId}`}>{appeal.roundTitle}</Link></p>
          </>
        );
        return <MatterView matter={matter} onChanged={again} title={`${appeal.personName} ${t('appeal')}`} tabs={[{ key: 'facts', label: t('appeal'), children: sheet }]} />;
      }}
    </Answered>
  );
}
