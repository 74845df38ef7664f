import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { SchemaForm } from '../ui/schema-form/schema-form.js';
import { emptyDraft, factsOf, isBlank, schemaOf, type Draft } from '../ui/schema-form/schema.js';
import { GiveRatingsDocument, RatingFormDocument, type RatingFormQuery } from './scoring.operations.js';
import { scoringWords } from './words.js';

type RaterForm = RatingFormQuery['ratingForm'];

function Fill({ form, onGiven }: { readonly form: RaterForm; readonly onGiven: () => void }) {
  const t = useWords(scoringWords);
  const say = useSay();
  const schema = schemaOf(form.schema);
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(schema));
  const give = useAct(GiveRatingsDocument);
  const messages = Object.fromEntries(Object.entries(byField(give.refusals, 'values.')).map(([path, found]) => [path, say(found.message)]));
  const submit = (): void => {
    const values = Object.fromEntries(Object.entries(factsOf(schema, draft)).filter(([key]) => !isBlank(draft[key])));
    void give.run({ subjectId: form.subjectId, values }).then((outcome) => { if (outcome.ok) onGiven(); });
  };
  return (
    <Panel title={t('form')} beside={t('submitHint')}>
      <RefusalList refusals={give.refusals.filter((r) => !r.field?.startsWith('values.'))} />
      <SchemaForm schema={schema} value={draft} onChange={setDraft} messages={messages} />
      <Button type="primary" loading={give.running} onClick={submit}>{t('submit')}</Button>
    </Panel>
  );
}

/** A rater's form for one person: the items of the scheme that are the viewer's to give, each once. */
export default function FormPage() {
  const { subject = '' } = useParams();
  const t = useWords(scoringWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: RatingFormDocument, variables: { subjectId: subject } });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <Answered data={data?.ratingForm} fetching={fetching} error={error} onRetry={refresh}>
      {(form) => {
        const given = Object.entries(form.given as Readonly<Record<string, unknown>>);
        const closed = form.state !== 'open' && form.state !== 'computed';
        return (
          <>
            <PageHead title={form.personName} beside={`${form.unitName} · ${form.roundTitle}`} />
            {given.length > 0 && <Panel title={t('given')}><table className="gq-facts"><tbody>{given.map(([zh, value]) => <tr key={zh}><th scope="row">{zh}</th><td>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</td></tr>)}</tbody></table></Panel>}
            {closed ? <p className="gq-quiet">{t('closed')}</p> : form.items.length === 0 ? <p className="gq-quiet">{t('formDone')}</p> : <Fill key={form.items.length} form={form} onGiven={refresh} />}
          </>
        );
      }}
    </Answered>
  );
}
