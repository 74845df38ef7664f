import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { FormFacts, MatterView, useMatterAbout } from '../matter/index.js';
import { Answered } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { ScoringMisconductDocument } from './scoring.operations.js';
import { scoringWords } from './words.js';

/** A reported breach on its way: heard, sanctioned, and, of a rater, the ratings struck out. */
export default function MisconductPage() {
  const { id = '' } = useParams();
  const t = useWords(scoringWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: ScoringMisconductDocument, variables: { id } });
  const { matter, refresh } = useMatterAbout('ScoringMisconduct', id);
  const again = (): void => { ask({ requestPolicy: 'network-only' }); refresh(); };
  return (
    <Answered data={data?.scoringMisconduct} fetching={fetching} error={error} onRetry={again}>
      {(report) => (
        <MatterView matter={matter} onChanged={again} title={`${report.personName} ${t('misconduct')}`} beside={report.asRater ? t('asRater') : undefined} tabs={[{
          key: 'facts', label: t('misconduct'), children: (
            <>
              <table className="gq-facts"><tbody>
                <tr><th scope="row">{t('reportedOn')}</th><td>{formatDay(report.reportedOn)}</td></tr>
                <tr><th scope="row">{t('grounds')}</th><td>{report.grounds}</td></tr>
                {report.note && <tr><th scope="row">{t('answer')}</th><td>{report.note}</td></tr>}
              </tbody></table>
              {report.struck > 0 && <p>{t('struck', { n: report.struck })}</p>}
              {matter && <FormFacts matter={matter} />}
              <Link to={`/scoring/${report.roundId}`}>{t('round')}</Link>
            </>
          ),
        }]} />
      )}
    </Answered>
  );
}
