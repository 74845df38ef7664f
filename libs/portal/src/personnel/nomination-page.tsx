import { Alert, Button, DatePicker, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { MatterView, useMatterAbout } from '../matter/index.js';
import { useDecision } from '../posts/use-decision.js';
import { useMay, useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useLanguage, useWords } from '../ui/language.js';
import { formatMoney } from '../ui/money.js';
import { Panel } from '../ui/page-head.js';
import { resultSentence } from '../ui/reasons/explanation-view.js';
import { Figure } from '../ui/reasons/figure.js';
import { unmetConditions } from '../ui/reasons/reason.js';
import { DecisionForm } from '../ui/schema-form/decision-form.js';
import { emptyDraft, factsOf, schemaOf, type Draft } from '../ui/schema-form/schema.js';
import type { DecisionShape } from '../ui/schema-form/use-evaluation.js';
import { FactSheet } from '../ui/thing/thing-page.js';
import { explanationOf } from './basis.js';
import { HouseUnitsDocument } from './personnel.operations.js';
import { ChangeNominationDocument, NominationDetailDocument, WriteForNominationDocument, type NominationPartsFragment } from './talent.operations.js';
import { talentWords } from './talent-words.js';
import { useTerms } from './use-terms.js';

type Nomination = NominationPartsFragment;
interface PartProps { readonly nomination: Nomination; readonly onChanged: () => void }

function Facts({ nomination: n }: { readonly nomination: Nomination }) {
  const t = useWords(talentWords);
  const trial = n.trialMonths === null ? '—' : n.trialMonths === 0 || n.trialEndsOn === null ? t('trialNone') : t('trialSpan', { months: n.trialMonths, day: n.trialEndsOn });
  const amount = n.effectiveOn === null ? '—' : n.approvedAmount === null ? t('ordinary') : formatMoney(n.approvedAmount);
  return (
    <Panel title={t('facts')}><FactSheet rows={[
      [t('course'), n.courseName], [t('way'), `${t(n.way as 'self')}${n.nominatedByName ? `（${n.nominatedByName}）` : ''}`], [t('nominatedOn'), n.nominatedOn], [t('reason'), n.reason],
      ...(n.course === 'backbone' ? [] : [[t('target'), [n.targetUnitName, n.targetPositionName].filter(Boolean).join(' · ') || '—']] as const),
      ...(n.course === 'leader' ? [[t('spokeOn'), n.spokeOn ?? t('notSpoken')], [t('appointedOn'), n.appointedOn ?? '—'], [t('trial'), trial], [t('allowance'), amount]] as const : []),
      ...(n.course === 'backbone' ? [] : [[t('effectiveOn'), n.effectiveOn ?? '—']] as const),
    ]} /></Panel>
  );
}

function Paper({ nomination: n, what, onChanged }: PartProps & { readonly what: 'statement' | 'report' }) {
  const t = useWords(talentWords);
  const held = what === 'report' ? n.report : n.statement;
  const { run, running, refusals } = useAct(WriteForNominationDocument);
  const [words, setWords] = useState(held ?? '');
  const [editing, setEditing] = useState(false);
  const mayWrite = n.own && !n.closedOn && (what === 'report' ? n.state === 'leader' : n.state === 'candidate' || n.state === 'nominated');
  const title = t(what === 'report' ? 'report' : n.course === 'manager' ? 'material' : 'statement');
  const send = (): void => { void run({ id: n.id, what, words: words.trim() }).then((o) => { if (o.ok) { setEditing(false); onChanged(); } }); };
  return (
    <Panel title={title} beside={held === null || what === 'report' ? null : <span className="gq-quiet">{t('characters', { n: [...held].length, day: n.statedOn ?? '' })}</span>}>
      <RefusalList refusals={refusals} />
      {!editing && (held === null ? <p className="gq-quiet">{t('notGiven')}</p> : <p style={{ whiteSpace: 'pre-wrap', margin: 0 }}>{held}</p>)}
      {mayWrite && !editing && <p><Button type={held === null ? 'primary' : 'default'} onClick={() => setEditing(true)}>{held === null ? t(what === 'report' ? 'writeReport' : n.course === 'manager' ? 'writeMaterial' : 'writeStatement') : t('edit')}</Button></p>}
      {editing && (
        <>
          {what === 'statement' && n.course === 'leader' && <p className="gq-quiet">{t('statementHint')}</p>}
          <Input.TextArea aria-label={title} rows={10} value={words} onChange={(e) => setWords(e.target.value)} />
          <div style={{ display: 'flex', gap: 10, marginTop: 8, alignItems: 'center' }}>
            <Button type="primary" loading={running} disabled={words.trim() === ''} onClick={send}>{t('send')}</Button><Button onClick={() => setEditing(false)}>{t('cancel')}</Button>
            <span className="gq-quiet">{t('count', { n: [...words.trim()].length })}</span>
          </div>
        </>
      )}
    </Panel>
  );
}

function Scores({ nomination: n }: { readonly nomination: Nomination }) {
  const t = useWords(talentWords);
  return (
    <Panel title={t('scores')}>
      <p className="gq-quiet" style={{ marginTop: 0 }}>{t('anonymous')}</p>
      <p>{t('scoresGiven', { given: n.count.scoresGiven, members: n.count.members })}</p>
      {n.appointedOn !== null && n.trialMonths !== 0 && <p>{t('votes', { yes: n.count.votesFor, no: n.count.votesAgainst })}</p>}
      {n.state === 'stated' && <p className="gq-quiet">{t('hiddenScores')}</p>}
    </Panel>
  );
}

function Judgement({ nomination: n }: { readonly nomination: Nomination }) {
  const t = useWords(talentWords);
  const { language } = useLanguage();
  const explanation = explanationOf(n.basis);
  const sentence = explanation ? resultSentence(explanation.output, schemaOf(explanation.answerSchema), language) || explanation.decisionName : '';
  const unmet = explanation ? unmetConditions(explanation.reasons) : [];
  return (
    <Panel title={t('judgement')}>
      {explanation ? <div className={unmet.length > 0 ? 'gq-verdict gq-verdict-no' : 'gq-verdict'}><Figure value={sentence} explanation={explanation} /></div> : <p className="gq-quiet">{t('unjudged')}</p>}
      {unmet.length > 0 && <ul>{unmet.map((reason) => <li key={reason.words}>{reason.words}</li>)}</ul>}
    </Panel>
  );
}

/** The post, and the day of the speech, as those who run the selection enter them. */
function Entries({ nomination: n, onChanged }: PartProps) {
  const t = useWords(talentWords);
  const { terms, options } = useTerms();
  const [{ data: house }] = useQuery({ query: HouseUnitsDocument });
  const { run, running, refusals } = useAct(ChangeNominationDocument);
  const [unit, setUnit] = useState(n.targetUnitId);
  const [position, setPosition] = useState(n.targetPosition);
  const [spoke, setSpoke] = useState<Dayjs | null>(n.spokeOn ? dayjs(n.spokeOn) : null);
  const [saved, setSaved] = useState(false);
  const save = (): void => {
    void run({ input: { id: n.id, targetUnitId: unit, targetPosition: position, spokeOn: spoke?.format('YYYY-MM-DD') ?? null } }).then((o) => { setSaved(o.ok); if (o.ok) onChanged(); });
  };
  return (
    <Panel title={t('enter')}>
      <RefusalList refusals={refusals} />
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))', gap: 12 }}>
        <label htmlFor="target-unit">{t('targetUnit')}<Select id="target-unit" style={{ width: '100%' }} value={house ? unit : null} onChange={setUnit} options={(house?.houseUnits ?? []).map((one) => ({ value: one.id, label: one.name }))} showSearch={{ optionFilterProp: 'label' }} /></label>
        <label htmlFor="target-position">{t('targetPosition')}<Select id="target-position" style={{ width: '100%' }} value={terms ? position : null} onChange={setPosition} options={options('positions')} showSearch={{ optionFilterProp: 'label' }} /></label>
        {n.course === 'leader' && <label htmlFor="spoke-on">{t('spokeOn')}<DatePicker id="spoke-on" style={{ width: '100%' }} value={spoke} onChange={setSpoke} inputReadOnly /></label>}
      </div>
      <p><Button type="primary" loading={running} onClick={save}>{t('save')}</Button> {saved && <span role="status">{t('saved')}</span>}</p>
    </Panel>
  );
}

const KNOWN = ['hiredOn', 'materialsSubmitted', 'reviewPassed'] as const;

function ConditionsForm({ nomination: n, decision, onChanged }: PartProps & { readonly decision: DecisionShape }) {
  const t = useWords(talentWords);
  const { viewer } = useSession();
  const { run, running, refusals } = useAct(ChangeNominationDocument);
  const known = { hiredOn: viewer.today, materialsSubmitted: n.statement !== null, reviewPassed: n.appointedOn !== null };
  const [draft, setDraft] = useState<Draft>(() => ({ ...emptyDraft(decision.facts), ...(n.facts as Draft), ...known, ...(n.basis ? { hiredOn: (n.basis.facts as Draft)['hiredOn'] } : {}) }));
  const [saved, setSaved] = useState(false);
  const save = (): void => {
    const facts = Object.fromEntries(Object.entries(factsOf(decision.facts, draft)).filter(([name]) => !KNOWN.some((one) => one === name)));
    void run({ input: { id: n.id, facts } }).then((o) => { setSaved(o.ok); if (o.ok) onChanged(); });
  };
  return (
    <Panel title={t('conditions')}>
      <RefusalList refusals={refusals} />
      <DecisionForm decision={decision} asOf={viewer.today} draft={draft} onChange={(next) => { setSaved(false); setDraft(next); }} known={[...KNOWN]} />
      <Button type="primary" loading={running} onClick={save}>{t('save')}</Button> {saved && <span role="status">{t('saved')}</span>}
    </Panel>
  );
}

function Conditions(props: PartProps) {
  const decision = useDecision('eligibility.administrativeManager');
  return decision ? <ConditionsForm {...props} decision={decision} /> : null;
}

/** A selection on its way: who, for what, by which papers and scores, what the document says, and its acts. Its candidate sees it too. */
export default function NominationPage() {
  const t = useWords(talentWords);
  const may = useMay();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: NominationDetailDocument, variables: { id } });
  const { matter, refresh: refreshMatter } = useMatterAbout('Nomination', id);
  const refresh = (): void => { ask({ requestPolicy: 'network-only' }); refreshMatter(); };
  if (data && !data.nomination) return <Alert type="warning" showIcon title={t('notFound')} />;
  return (
    <Answered data={data?.nomination} fetching={fetching} error={error} onRetry={refresh}>
      {(n) => {
        const runs = may('update', 'Nomination') && !n.closedOn;
        return (
          <MatterView matter={matter} onChanged={refresh} title={`${n.employeeName} · ${n.courseName}`}
            beside={<>{n.outcome} {may('read', 'Employee') && <Link to={`/personnel/${n.employeeId}`}>{t('employee')}</Link>}{n.demonstration && <span className="gq-label" style={{ marginInlineStart: 8 }}>{t('demonstration')}</span>}</>}
            tabs={[{ key: 'facts', label: t('facts'), children: (
              <div className="gq-columns-even">
                <div><Facts nomination={n} />{(n.course === 'manager' || n.basis) && <Judgement nomination={n} />}{runs && (n.state === 'candidate' || n.state === 'nominated') && n.course !== 'backbone' && <Entries key={`${n.targetUnitId} ${n.targetPosition} ${n.spokeOn}`} nomination={n} onChanged={refresh} />}</div>
                <div>
                  {n.course !== 'backbone' && <Paper key={n.statement} nomination={n} what="statement" onChanged={refresh} />}
                  {n.course === 'leader' && <Scores nomination={n} />}
                  {n.course === 'leader' && n.effectiveOn !== null && <Paper key={`report ${n.report}`} nomination={n} what="report" onChanged={refresh} />}
                  {n.course === 'manager' && runs && <Conditions nomination={n} onChanged={refresh} />}
                </div>
              </div>
            ) }]} />
        );
      }}
    </Answered>
  );
}
