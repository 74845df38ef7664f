import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useWords } from '../ui/language.js';
import { RunPage } from '../ui/run/run-page.js';
import { payWords } from './words.js';

/** A computation of a payroll, live; its failures are the findings, each to be worked through. */
export default function PayrollRunPage() {
  const { id = '', run = '' } = useParams();
  const t = useWords(payWords);
  return <RunPage id={run} intent={t('intent')} acts={<Link to={`/pay/${id}?tab=findings`}><Button type="primary">{t('back')}</Button></Link>} />;
}
