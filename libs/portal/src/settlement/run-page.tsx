import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { useWords } from '../ui/language.js';
import { RunPage } from '../ui/run/run-page.js';
import { settlementWords } from './words.js';

/** The run that settles a year. */
export default function SettlementRunPage() {
  const t = useWords(settlementWords);
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const onward = <Button type="primary" onClick={() => { void navigate('/settlements'); }}>{t('toSettlements')}</Button>;
  return <RunPage id={id} intent={<p style={{ margin: 0 }}>{t('runIntent')}</p>} outcome={(run) => (run.state === 'finished' ? onward : null)} />;
}
