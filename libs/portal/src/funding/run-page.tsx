import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useWords } from '../ui/language.js';
import { RunPage } from '../ui/run/run-page.js';
import { fundingWords } from './words.js';

/** The run that computes a year's money. */
export default function FundingRunPage() {
  const t = useWords(fundingWords);
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const toBudgets = <Button type="primary" onClick={() => { void navigate('/funding/budgets'); }}>{t('toBudgets')}</Button>;
  return <RunPage id={id} intent={<p style={{ margin: 0 }}>{t('runIntent')}</p>} outcome={(run) => (run.state === 'finished' ? toBudgets : null)} />;
}
