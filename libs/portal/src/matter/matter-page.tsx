import { Alert } from 'antd';
import { useParams } from 'react-router';
import { Answered } from '../ui/answered.js';
import { useLanguage, useWords } from '../ui/language.js';
import type { ThingTab } from '../ui/thing/thing-page.js';
import { uiWords } from '../ui/words.js';
import { formsOf, type Matter } from './course.js';
import { MatterView } from './matter-view.js';
import { useMatter } from './use-matter.js';
import { matterWords } from './words.js';

function FormFacts({ forms }: { readonly forms: ReturnType<typeof formsOf> }) {
  return (
    <>
      {forms.map((form) => (
        <section key={form.key}>
          <h3>{form.what} <span className="gq-quiet">{form.who}</span></h3>
          <table className="gq-facts" aria-label={form.what}><tbody>{form.lines.map((line) => <tr key={line.label}><th scope="row">{line.label}</th><td>{line.value}</td></tr>)}</tbody></table>
        </section>
      ))}
    </>
  );
}

/** A matter by itself: what was said in it, its course and what may be done now. */
export default function MatterPage() {
  const t = useWords(uiWords);
  const { id = '' } = useParams();
  const words = useWords(matterWords);
  const { language } = useLanguage();
  const { matter, fetching, error, refresh } = useMatter(id);
  const particulars = (found: Matter): readonly ThingTab[] => {
    const forms = formsOf(found, language);
    return forms.length === 0 ? [] : [{ key: 'particulars', label: words('particulars'), children: <FormFacts forms={forms} /> }];
  };
  if (!matter && !fetching && !error) return <Alert type="warning" showIcon title={t('matterGone')} />;
  return (
    <Answered data={matter} fetching={fetching} error={error} onRetry={refresh}>
      {(found) => <MatterView matter={found} onChanged={refresh} title={found.title} beside={found.workflowZh} tabs={particulars(found)} />}
    </Answered>
  );
}
