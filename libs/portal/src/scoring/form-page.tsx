import { Alert, Button, Form, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useLanguage, useSay, useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import type { Value } from '../ui/reasons/reason.js';
import { SchemaForm, type Messages } from '../ui/schema-form/schema-form.js';
import { emptyDraft, factsOf, isBlank, labelOf, type Draft, type SchemaNode } from '../ui/schema-form/schema.js';
import { useNarrow } from '../ui/use-narrow.js';
import { ValueView } from '../ui/value-view.js';
import { CodeFields } from './code-fields.js';
import { useCodeWords } from './codes.js';
import { pathOfCode, sheetsOf, withCodes } from './drawn-sheets.js';
import { GiveRatingsDocument, RatingFormDocument, ScoringSubjectsDocument, type RatingFormQuery } from './scoring.operations.js';
import { scoringWords } from './words.js';

type RaterForm = RatingFormQuery['ratingForm'];
const placeOf = (subjectId: string): string => `gongqiao.scoring.${subjectId}`;

/** What was begun on this device for a person, as far as the form still asks for it in the same shape. */
function keptFor(form: RaterForm, schema: SchemaNode): Draft {
  const blank = emptyDraft(schema);
  try {
    const held = JSON.parse(localStorage.getItem(placeOf(form.subjectId)) ?? '{}') as Draft;
    return { ...blank, ...Object.fromEntries(Object.entries(held).filter(([key, value]) => { const node = schema.properties?.[key]; return node !== undefined && Array.isArray(value) === (node.type === 'array'); })) };
  } catch {
    return blank;
  }
}

/** The part of a form's schema that is asked for now; nothing in it must be filled, each item is given on its own. */
function asked(form: RaterForm, schema: SchemaNode, registers: readonly string[]): SchemaNode {
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

/** The label of the field at a place of the form, as refusals name it. */
function labelAt(schema: SchemaNode, place: string, language: 'zh' | 'en'): string {
  const [id = '', ...code] = place.split('.');
  const node = schema.properties?.[id] ?? {};
  const own = node.properties?.[code.join('.')];
  return own ? labelOf(place, own, language) : labelOf(id, node, language);
}

/** A form's schema without some items. */
const without = (schema: SchemaNode, ids: readonly string[]): SchemaNode => ({ ...schema, 'x-order': (schema['x-order'] ?? []).filter((id) => !ids.includes(id)) });

/** One item that is given sheet by sheet for what was drawn. */
function Drawn({ id, node, draft, onChange, messages }: { readonly id: string; readonly node: SchemaNode; readonly draft: Draft; readonly onChange: (draft: Draft) => void; readonly messages: Messages }) {
  const { language } = useLanguage();
  const held = draft[id];
  const own = Object.fromEntries(Object.entries(messages).flatMap(([path, message]) => (path.startsWith(`${id}.`) ? [[path.slice(id.length + 1), message]] : [])));
  return (
    <fieldset className="gq-record" style={{ marginBottom: 16 }}>
      <legend>{labelOf(id, node, language)}</legend>
      {messages[id] && <div className="ant-form-item-explain-error" role="alert">{messages[id]}</div>}
      <CodeFields schema={node} value={typeof held === 'object' && held !== null && !Array.isArray(held) ? (held as Draft) : {}} messages={own} onChange={(next) => onChange({ ...draft, [id]: next })} />
    </fieldset>
  );
}

function Fill({ form, onGiven }: { readonly form: RaterForm; readonly onGiven: () => void }) {
  const t = useWords(scoringWords);
  const say = useSay();
  const [registers, setRegisters] = useState<string[]>([]);
  const { language } = useLanguage();
  const words = useCodeWords();
  const whole = withCodes(form.schema, form.items, { code: words, item: (item, n) => t('drawnSheets', { item, n }) });
  const schema = asked(form, whole, registers);
  const drawn = form.items.filter((item) => item.drawn !== null).map((item) => item.id);
  const entries = form.items.filter((item) => item.source !== 'rating');
  const [draft, setDraft] = useState<Draft>(() => keptFor(form, whole));
  const give = useAct(GiveRatingsDocument);
  const narrow = useNarrow();
  useEffect(() => { localStorage.setItem(placeOf(form.subjectId), JSON.stringify(draft)); }, [draft, form.subjectId]);
  const messages = Object.fromEntries(Object.entries(byField(give.refusals, 'values.')).map(([path, found]) => {
    const place = pathOfCode(form.items, draft, path);
    return [place, say(found.message).replaceAll(found.field ?? '\0', labelAt(schema, place, language))];
  }));
  const submit = (): void => {
    const values = sheetsOf(form.items, filledIn(schema, draft));
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
      <SchemaForm schema={without(schema, drawn)} value={draft} onChange={setDraft} messages={messages} />
      {drawn.map((id) => <Drawn key={id} id={id} node={schema.properties?.[id] ?? {}} draft={draft} onChange={setDraft} messages={messages} />)}
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

/** Items that wait for a draw, and where it is made. */
function Waits({ form }: { readonly form: RaterForm }) {
  const t = useWords(scoringWords);
  if (form.waiting.length === 0) return null;
  return <Alert type="info" showIcon style={{ marginBottom: 12 }} title={t('drawFirst', { items: form.waiting.map((item) => item.zh).join('、') })} action={<Link to={`/scoring/${form.roundId}?tab=draws`}>{t('toDraws')}</Link>} />;
}

/** What the viewer gave, with the codes of what was drawn in words. */
function Given({ given }: { readonly given: Readonly<Record<string, Value>> }) {
  const t = useWords(scoringWords);
  const words = useCodeWords();
  const shown = (value: Value): Value => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value as Draft).map(([key, held]) => [key.includes(':') ? words(key) : key, held])) : value);
  const entries = Object.entries(given);
  if (entries.length === 0) return null;
  return <Panel title={t('given')}><table className="gq-facts"><tbody>{entries.map(([zh, value]) => <tr key={zh}><th scope="row">{zh}</th><td><ValueView node={undefined} value={shown(value)} /></td></tr>)}</tbody></table></Panel>;
}

/** A rater's form for one person: the items of the scheme that are the viewer's to give, each once; what was drawn, sheet by sheet. */
export default function FormPage() {
  const { subject = '' } = useParams();
  const t = useWords(scoringWords);
  const go = useNavigate();
  const [{ data, fetching, error }, ask] = useQuery({ query: RatingFormDocument, variables: { subjectId: subject } });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <Answered data={data?.ratingForm} fetching={fetching} error={error} onRetry={refresh}>
      {(form) => {
        const nothing = form.items.length === 0;
        const closed = form.state !== 'open' && form.state !== 'computed' && nothing;
        return (
          <>
            <PageHead title={form.personName} beside={`${form.unitName} · ${form.roundTitle}`} acts={<Button onClick={() => { void go(-1); }}>{t('back')}</Button>} />
            <Given given={form.given as Readonly<Record<string, Value>>} />
            <Waits form={form} />
            {closed ? <p className="gq-quiet">{t('closed')}</p> : nothing ? form.waiting.length === 0 && <Done key={form.subjectId} form={form} />
              : <Fill key={`${form.subjectId}/${form.items.map((item) => `${item.id} ${item.drawn?.length ?? ''}`).join()}`} form={form} onGiven={refresh} />}
          </>
        );
      }}
    </Answered>
  );
}
