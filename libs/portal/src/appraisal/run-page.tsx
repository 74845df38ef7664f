import { useParams } from 'react-router';
import { useWords } from '../ui/language.js';
import { RunPage } from '../ui/run/run-page.js';
import { appraisalWords } from './words.js';

/** The run that settles a city's appraisal. */
export default function AppraisalRunPage() {
  const t = useWords(appraisalWords);
  const { id = '' } = useParams();
  return <RunPage id={id} intent={<p style={{ margin: 0 }}>{t('runIntent')}</p>} />;
}
