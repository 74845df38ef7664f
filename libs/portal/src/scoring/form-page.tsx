import { Button, Form, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import type { Value } from '../ui/reasons/reason.js';
import { SchemaForm } from '../ui/schema-form/schema-form.js';
import { emptyDraft, factsOf, isBlank, schemaOf, type Draft, type SchemaNode } from '../ui/schema-form/schema.js';
import { useNarrow } from '../ui/use-narrow.js';
import { ValueView } from '../ui/value-view.js';
import { GiveRatingsDocument, RatingFormDocument, ScoringSubjectsDocument, type RatingFormQuery } from './scoring.operations.js';
import { scoringWords } from './words.js';

type RaterForm = RatingFormQuery['ratingForm'];
const placeOf = (subjectId: string): string => `gongqiao.scoring.${subjectId}`;

/** What was begun on this device for a person, as far as the form still asks for it. */
function keptFor(form: RaterForm): Draft {
  const blank = emptyDraft(schemaOf(form.schema));
  try {
    const held = JSON.parse(localStorage.getItem(placeOf(form.subjectId)) ?? '{}') as Draft;
    return { ...blank, ...Object.fromEntries(Object.entries(held).filter(([key]) => key in blank)) };
  } catch {
    return blank;
  }
}

/** The part of a form's schema that is asked for now; nothing in it must be filled, each item is given on its own. */
function asked(form: RaterForm, registers: readonly string[]): SchemaNode {
  const schema = schemaOf(form.schema);
  const shown = new Set(form.items.filter((item) => item.source === 'rating' || registers.includes(item.id)).map((item) => item.id));
  const properties = Object.entries(schema.properties ?? {}).filter(([id]) => shown.has(id)).map(([id, node]): [string, SchemaNode] => [id, { ...node, 'x-presence': 'optional' }]);
  return { ...schema, properties: Object.fromEntries(properties), 'x-order': properties.map(([id]) => id) };
}

/** What was filled in: fields left blank are not given, and neither are sheets without anything on them. */
function filledIn(schema: SchemaNode, draft: Draft): Record<string, unknown> {
  const filled = Object.fromEntries(Object.entries(draft).map(([key, value]) => [key, Array.isArray(value) ? value.filter((row) => !isEmptySheet(row)) : value])) as Draft;
  return Object.fromEntries(Object.entries(factsOf(schema, filled)).filter(([key, value]) => key in (schema.properties ?? {}) && !isBlank(filled[key]) && !(Array.isArray(value) && value.length === 0)));
}

function isEmptySheet(row: unknown): boolean {
  return typeof row === 'object' && row !== null && Object.values(row).every((field) => field === '' || field === null || field === undefined);
}

function Fill({ form, onGiven }: { readonly form: RaterForm; readonly onGiven: () => void }) {
  const t = useWords(scoringWords);
  const say = useSay();
  const [registers, setRegisters] = useState<string[]>([]);
  const schema = asked(form, registers);
  const entries = form.items.filter((item) => item.source !== 'rating');
  const [draft, setDraft] = useState<Draft>(() => keptFor(form));
  const give = useAct(GiveRatingsDocument);
  const narrow = useNarrow();
  useEffect(() => { localStorage.setItem(placeOf(form.subjectId), JSON.stringify(draft)); }, [draft, form.subjectId]);
  const messages = Object.fromEntries(Object.entries(byField(give.refusals, 'values.')).map(([path, found]) => [path, say(found.message)]));
  const submit = (): void => {
    const values = filledIn(schema, draft);
    void give.run({ subjectId: form.subjectId, values }).then((outcome) => {
      if (!outcome.ok) return;
      localStorage.removeItem(placeOf(form.subjectId));
      onGiven();
    });
  };
  return (
    <Panel title={t('form')} beside={t('submitHint')}>
      <RefusalList refusals={give.refusals.filter((r) => !r.field?.startsWith('values.'))} />
      {entries.length > 0 && (
        <Form.Item label={t('registers')} extra={t('registersHint')} layout="vertical">
          <Select mode="multiple" aria-label={t('registers')} value={registers} onChange={setRegisters} options={entries.map((item) => ({ value: item.id, label: item.zh }))} />
        </Form.Item>
      )}
      <SchemaForm schema={schema} value={draft} onChange={setDraft} messages={messages} />
      <Button type="primary" size="large" block={narrow} loading={give.running} onClick={submit}>{t('submit')}</Button>
    </Panel>
  );
}

/** Whoever is left to rate in the round after this one. */
function Done({ form }: { readonly form: RaterForm }) {
  const t = useWords(scoringWords);
  const [{ data }] = useQuery({ query: ScoringSubjectsDocument, variables: { roundId: form.roundId, open: true, first: 1 }, requestPolicy: 'network-only' });
  const next = data?.scoringSubjects.edges[0]?.node;
  return (
    <>
      <p className="gq-quiet">{t('formDone')}</p>
      {next && <Link to={`/scoring/form/${next.id}`}><Button type="primary" size="large">{t('next')}：{next.personName}</Button></Link>}
    </>
  );
}

/** A rater's form for one person: the items of the scheme that are the viewer's to give, each once. */
export default function FormPage() {
  const { subject = '' } = useParams();
  const t = useWords(scoringWords);
  const go = useNavigate();
  const [{ data, fetching, error }, ask] = useQuery({ query: RatingFormDocument, variables: { subjectId: subject } });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <Answered data={data?.ratingForm} fetching={fetching} error={error} onRetry={refresh}>
      {(form) => {
        const given = Object.entries(form.given as Readonly<Record<string, Value>>);
        const closed = form.state !== 'open' && form.state !== 'computed' && form.items.length === 0;
        return (
          <>
            <PageHead title={form.personName} beside={`${form.unitName} · ${form.roundTitle}`} acts={<Button onClick={() => { void go(-1); }}>{t('back')}</Button>} />
            {given.length > 0 && <Panel title={t('given')}><table className="gq-facts"><tbody>{given.map(([zh, value]) => <tr key={zh}><th scope="row">{zh}</th><td><ValueView node={undefined} value={value} /></td></tr>)}</tbody></table></Panel>}
            {closed ? <p className="gq-quiet">{t('closed')}</p> : form.items.length === 0 ? <Done key={form.subjectId} form={form} /> : <Fill key={`${form.subjectId}/${form.items.map((item) => item.id).join()}`} form={form} onGiven={refresh} />}
          </>
        );
      }}
    </Answered>
  );
}
