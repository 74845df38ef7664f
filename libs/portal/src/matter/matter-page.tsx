import { Alert } from 'antd';
import { useParams } from 'react-router';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { uiWords } from '../ui/words.js';
import { MatterView } from './matter-view.js';
import { useMatter } from './use-matter.js';

/** A matter by itself: its course and what may be done now. */
export default function MatterPage() {
  const t = useWords(uiWords);
  const { id = '' } = useParams();
  const { matter, fetching, error, refresh } = useMatter(id);
  if (!matter && !fetching && !error) return <Alert type="warning" showIcon title={t('matterGone')} />;
  return (
    <Answered data={matter} fetching={fetching} error={error} onRetry={refresh}>
      {(found) => <MatterView matter={found} onChanged={refresh} title={found.title} beside={found.workflowZh} tabs={[]} />}
    </Answered>
  );
}
