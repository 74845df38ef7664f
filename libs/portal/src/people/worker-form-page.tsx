import { Alert, Button, Checkbox, DatePicker, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../data/act.js';
import { useTermOptions } from '../posts/terms.js';
import { useDecision } from '../posts/use-decision.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { SchemaForm, fieldsOf, textBySchema, useEvaluation, type DecisionShape, type Draft, type LiveDecision, type SchemaNode } from '../ui/schema-form/index.js';
import { JudgeWorkerDocument, RegisterWorkerDocument } from './people.operations.js';
import { monthsBetween, readIdentity } from './identity.js';
import { peopleFormWords } from './form-words.js';

/** What the form holds; identity number and telephone are never kept on the device. */
interface WorkerDraft {
  readonly number: string;
  readonly name: string;
  readonly employedFrom: string;
  readonly workStartedOn: string | null;
  readonly testOn: string | null;
  readonly massWork: boolean;
  readonly education: string | null;
  readonly grade: string | null;
  readonly basic: Draft;
  readonly ways: Draft;
  readonly certificates: readonly { readonly name: string; readonly viaNationalExam: boolean; readonly obtainedOn: string; readonly validTo: string | null }[];
}

const KEPT = 'gongqiao.worker-draft';
/** Facts of the two decisions that the platform works out or asks for elsewhere on the form. */
const KNOWN_BASIC = ['birthDate'];
const KNOWN_GRADE = ['grade', 'abilityTestPassed', 'certificates', 'otherCertificateGrade', 'workExperienceMonths', 'monthsAtThird', 'monthsAtSecond'];

function keptDraft(today: string): WorkerDraft {
  const empty: WorkerDraft = { number: '', name: '', employedFrom: today, workStartedOn: null, testOn: null, massWork: false, education: null, grade: null, basic: {}, ways: {}, certificates: [] };
  try {
    return { ...empty, ...(JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<WorkerDraft>) };
  } catch {
    return empty;
  }
}

function without(decision: DecisionShape | null, known: readonly string[]): SchemaNode | null {
  if (!decision) return null;
  const fields = fieldsOf(decision.facts).filter(([key]) => !known.includes(key));
  return { ...decision.facts, properties: Object.fromEntries(fields), 'x-order': fields.map(([key]) => key) };
}

function Day({ id, value, onChange }: { readonly id: string; readonly value: string | null; readonly onChange: (day: string | null) => void }) {
  return <DatePicker id={id} style={{ width: '100%' }} value={value ? dayjs(value) : null} onChange={(next) => onChange(next ? next.format('YYYY-MM-DD') : null)} />;
}

function Certificates({ decision, draft, change }: { readonly decision: DecisionShape | null; readonly draft: WorkerDraft; readonly change: (next: Partial<WorkerDraft>) => void }) {
  const t = useWords(peopleFormWords);
  const { viewer } = useSession();
  const options = useTermOptions();
  const named = decision?.facts.properties?.['certificates']?.items?.properties?.['name'];
  const choices = named?.enum ? named.enum.map((code) => ({ value: code, label: named['x-terms']?.[code] ?? code })) : options('certificate');
  const replace = (i: number, next: Partial<WorkerDraft['certificates'][number]>): void => change({ certificates: draft.certificates.map((held, j) => (j === i ? { ...held, ...next } : held)) });
  return (
    <Panel title={t('certificates')} beside={<Button size="small" onClick={() => change({ certificates: [...draft.certificates, { name: '', viaNationalExam: true, obtainedOn: viewer.today, validTo: null }] })}>+ {t('add')}</Button>}>
      {draft.certificates.map((held, i) => (
        <div key={i} style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(150px, 100%), 1fr))', gap: 8, marginBottom: 8, alignItems: 'center' }}>
          <Select aria-label={`${t('certificate')} ${i + 1}`} placeholder={t('certificate')} options={choices} value={held.name || null} onChange={(name: string) => replace(i, { name })} showSearch={{ optionFilterProp: 'label' }} />
          <DatePicker aria-label={`${t('obtainedOn')} ${i + 1}`} placeholder={t('obtainedOn')} value={dayjs(held.obtainedOn)} allowClear={false} onChange={(d) => replace(i, { obtainedOn: d ? d.format('YYYY-MM-DD') : viewer.today })} />
          <DatePicker aria-label={`${t('validTo')} ${i + 1}`} placeholder={`${t('validTo')}（${t('optional')}）`} value={held.validTo ? dayjs(held.validTo) : null} onChange={(d) => replace(i, { validTo: d ? d.format('YYYY-MM-DD') : null })} />
          <span><Checkbox checked={held.viaNationalExam} onChange={(e) => replace(i, { viaNationalExam: e.target.checked })}>{t('exam')}</Checkbox><Button size="small" type="text" onClick={() => change({ certificates: draft.certificates.filter((_, j) => j !== i) })}>{t('remove')}</Button></span>
        </div>
      ))}
    </Panel>
  );
}

/** One decision's verdict, live, with what is not met and the grades that are. */
function Verdict({ title, live, decision }: { readonly title: string; readonly live: LiveDecision; readonly decision: DecisionShape }) {
  const t = useWords(peopleFormWords);
  const say = useSay();
  if (live.refusal) return <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={say(live.refusal.message)} />;
  if (!live.explanation) return <p className="gq-quiet">{title}：{t('waiting')}</p>;
  const { output } = live.explanation;
  const yes = output['eligible'] === true;
  const failed = decision.answer.properties?.['failed'];
  const grades = decision.answer.properties?.['qualifiesFor'];
  const held = Array.isArray(output['qualifiesFor']) ? output['qualifiesFor'] : null;
  return (
    <div className={yes ? 'gq-verdict' : 'gq-verdict gq-verdict-no'}>
      <Figure value={`${title}：${yes ? t('yes') : t('no')}`} explanation={live.explanation} />
      {failed && !yes && <div style={{ fontSize: 14, fontWeight: 400 }}>{textBySchema(failed, output['failed'] ?? [])}</div>}
      {held && <div style={{ fontSize: 14, fontWeight: 400 }}>{t('qualifies')}：{held.length > 0 && grades ? textBySchema(grades, held) : t('noneQualifies')}</div>}
    </div>
  );
}

function Live({ basic, grade, draft, birthDate }: { readonly basic: DecisionShape; readonly grade: DecisionShape; readonly draft: WorkerDraft; readonly birthDate: string | null }) {
  const t = useWords(peopleFormWords);
  const { viewer } = useSession();
  const basicFacts = useMemo((): Draft => ({ ...draft.basic, birthDate }), [draft.basic, birthDate]);
  const gradeFacts = useMemo((): Draft => ({
    ...draft.ways, grade: draft.grade, abilityTestPassed: draft.testOn !== null, workExperienceMonths: draft.workStartedOn ? monthsBetween(draft.workStartedOn, viewer.today) : 0, monthsAtThird: 0, monthsAtSecond: 0,
    certificates: draft.certificates.filter((c) => c.name !== '' && (c.validTo === null || c.validTo >= viewer.today)).map((c) => ({ name: c.name, viaNationalExam: c.viaNationalExam })),
  }), [draft, viewer.today]);
  const byBasic = useEvaluation(basic, basicFacts, viewer.today);
  const byGrade = useEvaluation(grade, gradeFacts, viewer.today);
  return <div aria-live="polite"><Verdict title={t('basicPart')} live={byBasic} decision={basic} /><Verdict title={t('gradePart')} live={byGrade} decision={grade} /></div>;
}

const yes = (value: unknown): boolean => value === true;
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function useRegistration(draft: WorkerDraft, judged: boolean) {
  const navigate = useNavigate();
  const register = useAct(RegisterWorkerDocument);
  const judge = useAct(JudgeWorkerDocument);
  const send = async (identity: string, telephone: string, who: { birthDate: string; sex: string }): Promise<void> => {
    const outcome = await register.run({ input: {
      number: draft.number.trim(), name: draft.name.trim(), sex: who.sex, birthDate: who.birthDate, identityNumber: identity.trim(), telephone: telephone.trim() || null, education: text(draft.basic['education']) ?? draft.education ?? '',
      abilityTestPassedOn: draft.testOn, politicalStanceConfirmed: yes(draft.basic['politicalStance']), lawAndCharacterConfirmed: yes(draft.basic['lawAndCharacter']), aptitudeConfirmed: yes(draft.basic['unionWorkAptitude']),
      healthy: yes(draft.basic['healthy']), richUnionExperience: yes(draft.basic['richUnionExperience']), massOrganisationExperience: draft.massWork, socialWorkFullTimeBachelor: yes(draft.ways['socialWorkFullTimeBachelor']),
      examConditionsMet: yes(draft.ways['examConditionsMet']), workStartedOn: draft.workStartedOn, employedFrom: draft.employedFrom, certificates: draft.certificates.filter((c) => c.name !== ''),
    } });
    if (!outcome.ok) return;
    const { id } = outcome.data.registerWorker;
    localStorage.removeItem(KEPT);
    if (judged && draft.grade) await judge.run({ id, grade: draft.grade });
    void navigate(`/people/${id}`);
  };
  return { send, running: register.running || judge.running, refusals: register.refusals };
}

/** Registers a person of the viewer's own agency; for which grade one qualifies is decided while one types, where the document says. */
export default function WorkerFormPage() {
  const t = useWords(peopleFormWords);
  const say = useSay();
  const { viewer } = useSession();
  const options = useTermOptions();
  const basic = useDecision('eligibility.basic');
  const grade = useDecision('eligibility.grade');
  const [draft, setDraft] = useState(() => keptDraft(viewer.today));
  const [identity, setIdentity] = useState('');
  const [telephone, setTelephone] = useState('');
  const [tried, setTried] = useState(false);
  const change = (next: Partial<WorkerDraft>): void => setDraft((held) => ({ ...held, ...next }));
  useEffect(() => { localStorage.setItem(KEPT, JSON.stringify(draft)); }, [draft]);
  const who = useMemo(() => readIdentity(identity), [identity]);
  const basicSchema = useMemo(() => without(basic, KNOWN_BASIC), [basic]);
  const waySchema = useMemo(() => without(grade, KNOWN_GRADE), [grade]);
  const judged = basic !== null && grade !== null;
  const { send, running, refusals } = useRegistration(draft, judged);
  const complete = draft.number.trim() !== '' && draft.name.trim() !== '' && who !== null && (text(draft.basic['education']) ?? draft.education) !== null && (!judged || draft.grade !== null);
  const field = (name: string, label: string, value: string, input: ReactNode, extra?: string) => {
    const refusal = refusals.find((r) => r.field === name);
    const message = refusal ? say(refusal.message) : tried && value.trim() === '' ? t('required', { label }) : name === 'identityNumber' && tried && !who ? t('identityWrong') : null;
    return <Form.Item label={label} required htmlFor={`worker-${name}`} extra={extra} {...(message ? { validateStatus: 'error' as const, help: message } : {})}>{input}</Form.Item>;
  };
  const grades = grade?.facts.properties?.['grade'];
  const grid = { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))', columnGap: 16 };
  const optional = (label: string): ReactNode => <>{label}<span className="gq-quiet">（{t('optional')}）</span></>;
  return (
    <>
      <PageHead title={t('register')} beside={t('draftKept')} />
      <div className="gq-columns" style={{ gridTemplateColumns: 'minmax(0, 1fr) 320px' }}>
        <div>
          <Panel title={t('person')}>
            <Form layout="vertical" component="div"><div style={grid}>
              {field('number', t('number'), draft.number, <Input id="worker-number" maxLength={30} value={draft.number} onChange={(e) => change({ number: e.target.value })} />, t('pickNumber'))}
              {field('name', t('name'), draft.name, <Input id="worker-name" maxLength={50} value={draft.name} onChange={(e) => change({ name: e.target.value })} />)}
              {field('identityNumber', t('identity'), identity, <Input id="worker-identityNumber" maxLength={18} autoComplete="off" value={identity} onChange={(e) => setIdentity(e.target.value)} />, who ? `${t('birthDate')} ${who.birthDate} · ${t(who.sex)}` : t('identityHint'))}
              <Form.Item label={optional(t('telephone'))} htmlFor="worker-telephone"><Input id="worker-telephone" maxLength={20} autoComplete="off" value={telephone} onChange={(e) => setTelephone(e.target.value)} /></Form.Item>
              <Form.Item label={t('employedFrom')} required htmlFor="worker-employed"><Day id="worker-employed" value={draft.employedFrom} onChange={(employedFrom) => change({ employedFrom: employedFrom ?? viewer.today })} /></Form.Item>
              <Form.Item label={optional(t('workStarted'))} htmlFor="worker-started"><Day id="worker-started" value={draft.workStartedOn} onChange={(workStartedOn) => change({ workStartedOn })} /></Form.Item>
              <Form.Item label={optional(t('testOn'))} htmlFor="worker-test"><Day id="worker-test" value={draft.testOn} onChange={(testOn) => change({ testOn })} /></Form.Item>
              {grades?.enum && <Form.Item label={t('grade')} required htmlFor="worker-grade" {...(tried && !draft.grade ? { validateStatus: 'error' as const, help: t('required', { label: t('grade') }) } : {})}><Select id="worker-grade" value={draft.grade} options={grades.enum.map((code) => ({ value: code, label: grades['x-terms']?.[code] ?? code }))} onChange={(g: string) => change({ grade: g })} /></Form.Item>}
              {!basicSchema && <Form.Item label={options('education').length > 0 ? '学历 Education' : ''} required htmlFor="worker-education"><Select id="worker-education" value={draft.education} options={options('education')} onChange={(education: string) => change({ education })} /></Form.Item>}
            </div><Checkbox checked={draft.massWork} onChange={(e) => change({ massWork: e.target.checked })}>{t('massWork')}</Checkbox></Form>
          </Panel>
          {basicSchema && <Panel title={t('basicPart')}><SchemaForm schema={basicSchema} value={draft.basic} onChange={(next) => change({ basic: next })} /></Panel>}
          {waySchema && <Panel title={t('gradePart')}><SchemaForm schema={waySchema} value={draft.ways} onChange={(next) => change({ ways: next })} /></Panel>}
          <Certificates decision={grade} draft={draft} change={change} />
          <RefusalList refusals={refusals.filter((r) => !['number', 'name', 'identityNumber'].includes(r.field ?? ''))} />
          <Button type="primary" loading={running} onClick={() => { setTried(true); if (complete && who) void send(identity, telephone, who); }}>{t('save')}</Button> {judged && <span className="gq-quiet">{t('judgedAtOnce')}</span>}
        </div>
        <Panel title={t('live')}>{basic && grade ? <Live basic={basic} grade={grade} draft={draft} birthDate={who?.birthDate ?? null} /> : <p className="gq-quiet">{t('noBasic')}</p>}</Panel>
      </div>
    </>
  );
}
