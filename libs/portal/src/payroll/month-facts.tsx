import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { allows } from '../session/rights.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { Panel } from '../ui/page-head.js';
import { SchemaForm } from '../ui/schema-form/schema-form.js';
import type { Value } from '../ui/reasons/reason.js';
import { emptyDraft, factsOf, isBlank, schemaOf, type Draft } from '../ui/schema-form/schema.js';
import { AddPayItemDocument, PaySchemesDocument, RemovePayItemDocument, SetPayMonthDocument, type PayPersonQuery } from './payroll.operations.js';
import { payWords } from './words.js';

type Person = NonNullable<PayPersonQuery['payPerson']>;
const KINDS = ['performance', 'award', 'other-income', 'annual-bonus', 'damage', 'court-order', 'other-by-law'] as const;
const OLD_KINDS = ['fine', 'deposit'] as const;
type Kind = (typeof KINDS)[number] | (typeof OLD_KINDS)[number];

/** A group of fields that nobody filled in counts as not given. */
export function withoutBlankGroups(draft: Draft): Draft {
  return Object.fromEntries(Object.entries(draft).map(([key, value]): [string, Value] => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [key, value];
    const inner = withoutBlankGroups(value as Draft);
    return [key, Object.values(inner).every((held) => isBlank(held)) ? null : inner];
  }));
}

function kindWord(t: (key: Kind) => string, kind: string): string {
  return [...KINDS, ...OLD_KINDS].some((known) => known === kind) ? t(kind as Kind) : kind;
}

function Items({ person, month, mayEnter, onDone }: { readonly person: Person; readonly month: string; readonly mayEnter: boolean; readonly onDone: () => void }) {
  const t = useWords(payWords);
  const [kind, setKind] = useState<string>('award');
  const [texts, setTexts] = useState({ zh: '', amount: '', reason: '' });
  const add = useAct(AddPayItemDocument);
  const remove = useAct(RemovePayItemDocument);
  return (
    <Panel title={t('items')}>
      <RefusalList refusals={[...add.refusals, ...remove.refusals]} />
      {person.items.length === 0 ? <p className="gq-quiet">{t('noItems')}</p> : (
        <table className="gq-facts"><tbody>{person.items.map((item) => (
          <tr key={item.id}><th scope="row">{kindWord(t, item.kind)}：{item.zh}</th><td className="gq-num">{formatMoney(item.amount)}</td><td>{item.reason}</td>
            <td>{mayEnter && item.source === 'entered' && <Button size="small" onClick={() => { void remove.run({ id: item.id }).then((outcome) => { if (outcome.ok) onDone(); }); }}>{t('remove')}</Button>}</td></tr>
        ))}</tbody></table>
      )}
      {mayEnter && (
        <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', gap: 8, marginTop: 10, alignItems: 'end' }}>
          <div><label htmlFor="item-kind">{t('kind')}</label><Select id="item-kind" style={{ width: '100%' }} value={kind} onChange={setKind} options={KINDS.map((value) => ({ value, label: t(value) }))} /></div>
          {([['zh', 'title1'], ['amount', 'amount'], ['reason', 'reason']] as const).map(([key, word]) => (
            <div key={key}><label htmlFor={`item-${key}`}>{t(word)}</label><Input id={`item-${key}`} value={texts[key]} onChange={(event) => setTexts({ ...texts, [key]: event.target.value })} /></div>
          ))}
          <Button loading={add.running} onClick={() => { void add.run({ input: { employeeId: person.id, month, kind, ...texts } }).then((outcome) => { if (outcome.ok) { setTexts({ zh: '', amount: '', reason: '' }); onDone(); } }); }}>{t('addItem')}</Button>
        </div>
      )}
    </Panel>
  );
}

/** What a month brought for a person: days, what the standard asks, amounts besides. */
export function MonthFacts({ person, month, onMonth, onDone }: { readonly person: Person; readonly month: string; readonly onMonth: (month: string) => void; readonly onDone: () => void }) {
  const t = useWords(payWords);
  const say = useSay();
  const { viewer } = useSession();
  const mayEnter = allows(viewer.permissions, 'update', 'PayInput');
  const [{ data }] = useQuery({ query: PaySchemesDocument });
  const [asked, setAsked] = useState(month);
  const [scheduled, setScheduled] = useState(person.input?.scheduledDays === null || person.input === null ? '' : String(person.input.scheduledDays));
  const [attended, setAttended] = useState(person.input?.attendedDays ?? '');
  const [approved, setApproved] = useState(person.input?.approved ?? false);
  const scheme = data?.paySchemes.find((s) => s.id === person.profiles.find((p) => p.validFrom <= `${month}-31`)?.scheme);
  const schema = scheme?.monthlySchema ? schemaOf(scheme.monthlySchema) : null;
  const [draft, setDraft] = useState<Draft | null>(person.input?.monthly ? (person.input.monthly as Draft) : null);
  const save = useAct(SetPayMonthDocument);
  const messages = Object.fromEntries(Object.entries(byField(save.refusals, 'input.monthly.')).map(([path, found]) => [path, say(found.message)]));
  const submit = (): void => {
    const monthly = schema && draft ? factsOf(schema, withoutBlankGroups(draft)) : null;
    void save.run({ input: { employeeId: person.id, month, scheduledDays: scheduled === '' ? null : Number(scheduled), attendedDays: attended === '' ? null : attended, approved, monthly } }).then((outcome) => { if (outcome.ok) onDone(); });
  };
  return (
    <>
      <Panel title={`${month} ${t('monthly')}`} beside={<Input.Search aria-label={t('month')} style={{ width: 160 }} value={asked} onChange={(event) => setAsked(event.target.value)} onSearch={(value) => { if (/^\d{4}-(0[1-9]|1[0-2])$/.test(value)) onMonth(value); }} />}>
        <RefusalList refusals={save.refusals.filter((r) => !r.field?.startsWith('input.monthly.'))} />
        <p className="gq-quiet">{t('attendanceFirst')}</p>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16, alignItems: 'end', marginBottom: 12 }}>
          <div><label htmlFor="month-scheduled">{t('scheduled')}</label><Input id="month-scheduled" inputMode="numeric" value={scheduled} disabled={!mayEnter} onChange={(event) => setScheduled(event.target.value)} /></div>
          <div><label htmlFor="month-attended">{t('attended')}</label><Input id="month-attended" inputMode="decimal" value={attended} disabled={!mayEnter} onChange={(event) => setAttended(event.target.value)} /></div>
          <Checkbox checked={approved} disabled={!mayEnter} onChange={(event) => setApproved(event.target.checked)}>{t('confirmed')}</Checkbox>
        </div>
        {schema && <><h3>{t('monthlyTerms')}</h3><SchemaForm schema={schema} value={draft ?? emptyDraft(schema)} onChange={setDraft} messages={messages} disabled={!mayEnter} /></>}
        {mayEnter && <Button type="primary" loading={save.running} onClick={submit}>{t('save')}</Button>}
      </Panel>
      <Items person={person} month={month} mayEnter={mayEnter} onDone={onDone} />
    </>
  );
}
