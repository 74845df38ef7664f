import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useWords } from '../ui/language.js';
import { RunPage } from '../ui/run/run-page.js';
import { leaveWords } from './words.js';

/** The run that works out what is left of a year's annual leave. */
export default function YearEndRunPage() {
  const t = useWords(leaveWords);
  const { id = '' } = useParams();
  return <RunPage id={id} intent={<p style={{ margin: 0 }}>{t('yearEndIntent')}</p>} acts={<Link to="/leave/year-end"><Button>{t('yearEnd')}</Button></Link>} />;
}
