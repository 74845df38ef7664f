import { Alert, Button, Steps } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { nodesOf } from '../data/connection.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { checkDraft, factsOf, SchemaForm, useFaultMessages, type Draft } from '../ui/schema-form/index.js';
import { useNarrow } from '../ui/use-narrow.js';
import { asksForFigures, EMPTY_DRAFT, factorsSchema, keepDraft, keptDraft, quotaFacts, STATEMENTS_SCHEMA, unitKindOf, type ApplicationDraft } from './application-draft.js';
import { ApplicationSummary, ReasonsStep, WhatStep } from './application-steps.js';
import { applicationWords } from './application-words.js';
import { ActOnPostApplicationDocument, BasisFigureDocument, CreatePostApplicationDocument, PostsOfUnitDocument } from './posts.operations.js';
import { LiveQuota } from './quota-view.js';

/** The unit's own posts and base figures, which the form need not ask for. */
function useKnown(draft: ApplicationDraft, change: (next: Partial<ApplicationDraft>) => void) {
  const unitId = draft.unitId ?? '';
  const [{ data: held }] = useQuery({ query: PostsOfUnitDocument, variables: { unitId, unitKind: unitKindOf(draft.orgKind) }, pause: unitId === '' });
  const [{ data: basis }] = useQuery({ query: BasisFigureDocument, variables: { unitId }, pause: unitId === '' });
  const posts = unitId === '' ? [] : nodesOf(held?.posts).filter((p) => p.unitId === unitId);
  const figure = unitId === '' ? null : basis?.basisFigure ?? null;
  useEffect(() => {
    if (!figure || draft.factors['employees'] !== undefined) return;
    change({ factors: { ...draft.factors, legalPersonUnits: figure.legalPersonUnits, enterprisesAboveSize: figure.largeEnterprises, employees: figure.employees, members: figure.members, grassrootsUnions: figure.grassrootsUnions } });
    // Figures are taken over once, when they arrive: what is typed afterwards stays.
  }, [figure?.id]);
  return { posts, figure, existing: { posts: posts.length, bargaining: posts.filter((p) => p.bargaining).length } };
}

function useFaults(draft: ApplicationDraft, today: string, step: number): { readonly messages: Readonly<Record<string, string>>; readonly complete: boolean } {
  const t = useWords(applicationWords);
  const words = useFaultMessages();
  return useMemo(() => {
    if (step === 0) {
      const messages: Record<string, string> = {};
      if (!draft.unitId) messages['unitId'] = t('required', { label: t('unit') });
      if (draft.action !== 'establish' && !draft.postId) messages['postId'] = t('required', { label: t('whichPost') });
      if (draft.action === 'adjust' && !draft.newUnitId && draft.newDutyCodes.length === 0) messages['newUnitId'] = t('adjustNeeds');
      if (asksForFigures(draft) && !draft.grade) messages['grade'] = t('required', { label: t('grade') });
      return { messages, complete: Object.keys(messages).length === 0 };
    }
    const schema = step === 1 ? factorsSchema(draft.orgKind) : STATEMENTS_SCHEMA;
    if (step > 2 || (step === 1 && !asksForFigures(draft))) return { messages: {}, complete: true };
    const faults = checkDraft(schema, step === 1 ? draft.factors : draft.statements, today);
    const messages: Record<string, string> = { ...words(faults, schema), ...(step === 2 && draft.workNeed.trim() === '' ? { workNeed: t('required', { label: t('workNeed') }) } : {}) };
    return { messages, complete: Object.keys(messages).length === 0 };
  }, [draft, today, step, t, words]);
}

function useSubmission(draft: ApplicationDraft, userId: string) {
  const navigate = useNavigate();
  const create = useAct(CreatePostApplicationDocument);
  const act = useAct(ActOnPostApplicationDocument);
  const [made, setMade] = useState<string | null>(null);
  const send = async (submit: boolean): Promise<void> => {
    let id = made;
    if (!id) {
      const outcome = await create.run({ input: {
        unitId: draft.unitId ?? '', action: draft.action, postId: draft.postId, grade: asksForFigures(draft) ? draft.grade : null, newUnitId: draft.action === 'adjust' ? draft.newUnitId : null,
        newDutyCodes: draft.action === 'adjust' && draft.newDutyCodes.length > 0 ? [...draft.newDutyCodes] : null, requestedPosts: draft.requestedPosts, bargainingPosts: draft.bargainingPosts,
        factors: factsOf(factorsSchema(draft.orgKind), draft.factors), statements: factsOf(STATEMENTS_SCHEMA, draft.statements), workNeed: draft.workNeed.trim() || null,
      } });
      if (!outcome.ok) return;
      id = outcome.data.createPostApplication.id;
      setMade(id);
    }
    if (submit && !(await act.run({ input: { id, transition: 'submit', note: null, approvedPosts: null, approvedGrade: null } })).ok) return;
    keepDraft(userId, null);
    void navigate(`/posts/applications/${id}`);
  };
  return { send, running: create.running || act.running, refusals: [...create.refusals, ...act.refusals], made };
}

/** A new application in four steps, with what the document allows live beside it. */
export default function NewApplicationPage() {
  const t = useWords(applicationWords);
  const narrow = useNarrow();
  const { viewer } = useSession();
  const [draft, setDraft] = useState<ApplicationDraft>(() => keptDraft(viewer.userId));
  const [step, setStep] = useState(0);
  const [tried, setTried] = useState(false);
  const change = (next: Partial<ApplicationDraft>): void => setDraft((held) => { const whole = { ...held, ...next }; keepDraft(viewer.userId, whole); return whole; });
  const known = useKnown(draft, change);
  const { messages, complete } = useFaults(draft, viewer.today, step);
  const { send, running, refusals } = useSubmission(draft, viewer.userId);
  const shown = tried ? messages : {};
  const go = (to: number): void => { setTried(false); setStep(to); };
  const facts = useMemo(() => quotaFacts(draft, known.existing), [draft, known.existing.posts, known.existing.bargaining]);
  const steps = [t('stepWhat'), t('stepFigures'), t('stepReasons'), t('stepCheck')];
  return (
    <>
      <PageHead title={t('new')} beside={t('draftKept')} acts={<Button onClick={() => { keepDraft(viewer.userId, null); setDraft(EMPTY_DRAFT); go(0); }}>{t('discard')}</Button>} />
      <div className="gq-panel">{narrow ? <strong>{step + 1}/{steps.length} {steps[step]}</strong> : <Steps size="small" current={step} items={steps.map((title) => ({ title }))} />}</div>
      <div className="gq-columns" style={narrow ? {} : { gridTemplateColumns: 'minmax(0, 1fr) 340px' }}>
        <div>
          <Panel title={steps[step] ?? ''}>
            {step === 0 && <WhatStep draft={draft} change={change} posts={known.posts} messages={shown} />}
            {step === 1 && !asksForFigures(draft) && <p className="gq-quiet">{t('figuresNotNeeded')}</p>}
            {step === 1 && asksForFigures(draft) && (
              <>
                <Alert type="info" showIcon style={{ marginBottom: 12 }} title={known.figure ? t('basis', { day: known.figure.takenOn }) : t('noBasis')} />
                <SchemaForm schema={factorsSchema(draft.orgKind)} value={draft.factors} messages={shown} onChange={(factors: Draft) => change({ factors })} />
              </>
            )}
            {step === 2 && <ReasonsStep draft={draft} change={change} messages={shown} />}
            {step === 3 && <ApplicationSummary draft={draft} />}
            <RefusalList refusals={refusals} />
            <div style={{ display: 'flex', gap: 8, marginTop: 8 }}>
              {step > 0 && <Button onClick={() => go(step - 1)}>{t('back')}</Button>}
              {step < 3 && <Button type="primary" onClick={() => { if (complete) go(step + 1); else setTried(true); }}>{t('next')}</Button>}
              {step === 3 && <Button type="primary" loading={running} onClick={() => { void send(true); }}>{t('submit')}</Button>}
              {step === 3 && <Button disabled={running} onClick={() => { void send(false); }}>{t('saveDraft')}</Button>}
            </div>
          </Panel>
        </div>
        {draft.unitId && draft.action === 'establish' && <LiveQuota facts={facts} asOf={viewer.today} existing={known.existing.posts} />}
      </div>
    </>
  );
}
