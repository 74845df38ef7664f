import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { allows } from '../session/rights.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useLanguage, useSay, useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { SchemaForm } from '../ui/schema-form/schema-form.js';
import { emptyDraft, factsOf, schemaOf, type Draft } from '../ui/schema-form/schema.js';
import { PaySchemesDocument, SetPayProfileDocument, type PayPersonQuery } from './payroll.operations.js';
import { payWords } from './words.js';

type Profile = NonNullable<PayPersonQuery['payPerson']>['profiles'][number];
const FIELDS = [
  ['validFrom', 'validFrom'], ['insurancePlace', 'place'], ['insuranceBase', 'insuranceBase'], ['insuredOn', 'insuredOn'], ['fundBase', 'fundBase'], ['fundEmployerRate', 'fundEmployer'], ['fundWorkerRate', 'fundWorker'],
  ['fundOn', 'fundOn'], ['additionalDeduction', 'additional'], ['previousYearIncome', 'lastYearIncome'], ['quarterMoney', 'quarterMoney'], ['reason', 'reason'],
] as const;
const TAX_BASES = [['monthly', 'basisMonthly'], ['first-job', 'basisFirst'], ['full-year', 'basisYear']] as const;
type Key = (typeof FIELDS)[number][0];
type Texts = Readonly<Record<Key, string>>;

function textsOf(current: Profile | null, hiredOn: string, month: string): Texts {
  const first = `${month}-01`;
  return {
    validFrom: hiredOn > first ? hiredOn : first, insurancePlace: current?.insurancePlace ?? '', insuranceBase: current?.insuranceBase ?? '', insuredOn: current?.insuredOn ?? '', fundBase: current?.fundBase ?? '',
    fundEmployerRate: current?.fundEmployerRate ?? '5.00', fundWorkerRate: current?.fundWorkerRate ?? '5.00', fundOn: current?.fundOn ?? '', additionalDeduction: current?.additionalDeduction ?? '0.00', previousYearIncome: current?.previousYearIncome ?? '', quarterMoney: current?.quarterMoney ?? '', reason: '',
  };
}

interface Props {
  readonly employeeId: string;
  readonly hiredOn: string;
  readonly position: string;
  readonly month: string;
  readonly current: Profile | null;
  readonly onDone: () => void;
}

/** A new pay file from a day on, begun with what the one in force says. */
export function ProfileForm({ employeeId, hiredOn, position, month, current, onDone }: Props) {
  const t = useWords(payWords);
  const say = useSay();
  const { language } = useLanguage();
  const { viewer } = useSession();
  const [open, setOpen] = useState(current === null);
  const [{ data }] = useQuery({ query: PaySchemesDocument });
  const [texts, setTexts] = useState(() => textsOf(current, hiredOn, month));
  const [damage, setDamage] = useState(current?.damageAgreed ?? false);
  const [taxBasis, setTaxBasis] = useState(current?.taxBasis ?? 'monthly');
  const [schemeId, setScheme] = useState(current?.scheme ?? null);
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>(current ? { [current.scheme]: current.terms as Draft } : {});
  const save = useAct(SetPayProfileDocument);
  if (!allows(viewer.permissions, 'create', 'PayProfile')) return null;
  if (!open) return <Button type="primary" onClick={() => setOpen(true)}>{t('newFile')}</Button>;
  // What the file in force says goes on, unless its standard no longer covers the position.
  const fitting = (data?.paySchemes ?? []).filter((s) => !s.notFor.includes(position));
  const scheme = fitting.find((s) => s.id === schemeId) ?? fitting.find((s) => s.proposedFor.includes(position)) ?? fitting[0];
  if (!scheme) return null;
  const schema = schemaOf(scheme.termsSchema);
  const draft = drafts[scheme.id] ?? emptyDraft(schema);
  const faults = byField(save.refusals, 'input.');
  const messages = Object.fromEntries(Object.entries(byField(save.refusals, 'input.terms.')).map(([path, found]) => [path, say(found.message)]));
  const submit = (): void => {
    const input = { employeeId, scheme: scheme.id, terms: factsOf(schema, draft), damageAgreed: damage, taxBasis, ...texts, previousYearIncome: taxBasis === 'full-year' ? texts.previousYearIncome : null, insuredOn: texts.insuredOn || null, fundOn: texts.fundOn || null, quarterMoney: texts.quarterMoney || null };
    void save.run({ input }).then((outcome) => { if (outcome.ok) { setOpen(false); onDone(); } });
  };
  return (
    <Panel title={t('newFile')}>
      <p className="gq-quiet">{t('copyHint')}</p>
      <RefusalList refusals={save.refusals.filter((r) => !r.field?.startsWith('input.'))} />
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))', gap: '8px 16px', marginBottom: 12 }}>
        <div><label htmlFor="pay-scheme">{t('scheme')}</label><Select id="pay-scheme" style={{ width: '100%' }} value={scheme.id} onChange={setScheme} options={fitting.map((s) => ({ value: s.id, label: language === 'zh' ? s.zh : s.en }))} /></div>
        <div><label htmlFor="pay-tax-basis">{t('taxBasis')}</label><Select id="pay-tax-basis" style={{ width: '100%' }} value={taxBasis} onChange={setTaxBasis} options={TAX_BASES.map(([value, word]) => ({ value, label: t(word) }))} /></div>
        {FIELDS.filter(([key]) => key !== 'previousYearIncome' || taxBasis === 'full-year').map(([key, word]) => (
          <div key={key}>
            <label htmlFor={`pay-${key}`}>{t(word)}</label>
            <Input id={`pay-${key}`} value={texts[key]} {...(faults[key] ? { status: 'error' as const } : {})} onChange={(event) => setTexts({ ...texts, [key]: event.target.value })} />
            {faults[key] && <div role="alert" className="gq-step-no">{say(faults[key].message)}</div>}
          </div>
        ))}
        <Checkbox checked={damage} onChange={(event) => setDamage(event.target.checked)}>{t('damageAgreed')}</Checkbox>
      </div>
      <h3>{t('terms')}</h3>
      <SchemaForm schema={schema} value={draft} onChange={(next) => setDrafts({ ...drafts, [scheme.id]: next })} messages={messages} />
      <Button type="primary" loading={save.running} onClick={submit}>{t('save')}</Button>
    </Panel>
  );
}
