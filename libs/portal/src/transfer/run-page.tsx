import { Button } from 'antd';
import { useParams } from 'react-router';
import { useWords } from '../ui/language.js';
import { RunPage } from '../ui/run/run-page.js';
import { download } from './upload.js';
import { transferWords } from './words.js';

/** A big import on its way: what is checked, what is written, which rows cannot be taken and why. */
export default function TransferRunPage() {
  const t = useWords(transferWords);
  const { id = '' } = useParams();
  const refused = <Button onClick={() => download(`/files/refused/run/${id}`)}>{t('refusedFile')}</Button>;
  return (
    <RunPage id={id} intent={<p style={{ margin: 0 }}>{t('how')}</p>}
      outcome={(run) => (run.state === 'finished' && run.stages.some((stage) => stage.failures > 0) ? refused : null)} />
  );
}
