import { Alert } from 'antd';
import { useParams } from 'react-router';
import { Answered } from '../ui/answered.js';
import { useLanguage, useWords } from '../ui/language.js';
import type { ThingTab } from '../ui/thing/thing-page.js';
import { uiWords } from '../ui/words.js';
import { formsOf, type Matter } from './course.js';
import { FormFacts } from './form-facts.js';
import { MatterView } from './matter-view.js';
import { useMatter } from './use-matter.js';
import { matterWords } from './words.js';

/** A matter by itself: what was said in it, its course and what may be done now. */
export default function MatterPage() {
  const t = useWords(uiWords);
  const { id = '' } = useParams();
  const words = useWords(matterWords);
  const { language } = useLanguage();
  const { matter, fetching, error, refresh } = useMatter(id);
  const particulars = (found: Matter): readonly ThingTab[] => {
    return formsOf(found, language).length === 0 ? [] : [{ key: 'particulars', label: words('particulars'), children: <FormFacts matter={found} /> }];
  };
  if (!matter && !fetching && !error) return <Alert type="warning" showIcon title={t('matterGone')} />;
  return (
    <Answered data={matter} fetching={fetching} error={error} onRetry={refresh}>
      {(found) => <MatterView matter={found} onChanged={refresh} title={found.title} beside={found.workflowZh} tabs={particulars(found)} />}
    </Answered>
  );
}
