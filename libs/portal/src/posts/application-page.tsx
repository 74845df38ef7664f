import { Alert } from 'antd';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { ThingLink } from '../session/thing-link.js';
import { actsOf, historyOf, stepsOf, type Matter } from '../matter/course.js';
import { OfficeVerbs } from '../matter/office-verbs.js';
import { useMatterAbout } from '../matter/use-matter.js';
import { useAct } from '../data/act.js';
import { Answered } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import type { SchemaNode } from '../ui/schema-form/schema.js';
import { FactSheet, History, ThingPage, type ThingAct } from '../ui/thing/thing-page.js';
import { uiWords } from '../ui/words.js';
import { applicationWords } from './application-words.js';
import { StoredQuota } from './quota-view.js';
import { ActOnPostApplicationDocument, PostApplicationDocument, type PostApplicationQuery } from './posts.operations.js';
import { termWords, useTerm } from './terms.js';

type Application = NonNullable<PostApplicationQuery['postApplication']>;

const FACTORS = ['legalPersonUnits', 'enterprisesAboveSize', 'employees', 'members', 'grassrootsUnions', 'labourRelations', 'difficulty', 'establishmentStaffShort', 'centreRating'] as const;
const STATEMENTS = ['duties', 'staffUse', 'finances'] as const;

function Contents({ application: a }: { readonly application: Application }) {
  const t = useWords(applicationWords);
  const term = useTerm();
  const shown = (record: unknown, key: string): string => {
    const value = (record as Readonly<Record<string, unknown>> | null)?.[key];
    if (value === true || value === false) return value ? t('yes') : t('no');
    if (key === 'centreRating' && typeof value === 'string') return term('rating', value);
    return value === null || value === undefined || value === '' ? '—' : String(value as string | number);
  };
  return (
    <div className="gq-columns-even">
      <div>
        <Panel title={t('facts')}>
          <FactSheet rows={[
            [t('unit'), a.unitName], [t('unitKind'), term('kind', a.unitKind)], [t('action'), term('action', a.action)],
            ...(a.postId ? [[t('post'), <ThingLink key="post" of="Post" to={`/posts/${a.postId}`}>{t('post')}</ThingLink>] as const] : []),
            ...(a.newUnitName ? [[t('newUnit'), a.newUnitName] as const] : []), ...(a.newDutyCodes?.length ? [[t('newDuties'), a.newDutyCodes.map((code) => term('duty', code)).join('；')] as const] : []),
            [t('grade'), term('grade', a.grade)], [t('requested'), a.requestedPosts], [t('bargainingCount'), a.bargainingPosts],
            [t('submittedOn'), a.submittedOn ?? '—'], [t('decidedOn'), a.decidedOn ?? '—'], [t('approved'), a.approvedPosts ?? '—'], [t('approvedGrade'), term('grade', a.approvedGrade)], [t('decisionReason'), a.decisionReason ?? '—'],
          ]} />
        </Panel>
      </div>
      <div>
        <StoredQuota quotaResultId={a.quotaResultId} requestResultId={a.requestResultId} />
        <Panel title={t('factors')}><FactSheet rows={FACTORS.filter((key) => shown(a.factors, key) !== '—').map((key) => [t(key), shown(a.factors, key)])} /></Panel>
        <Panel title={t('statements')}><FactSheet rows={[...STATEMENTS.map((key) => [t(key), shown(a.statements, key)] as const), [t('workNeed'), a.workNeed ?? '—']]} /></Panel>
      </div>
    </div>
  );
}

/** What the province may change as it approves: fewer posts, another grade. What is left empty stands as asked for. */
function approvalForm(a: Application): SchemaNode {
  const grades = ['junior', 'third', 'second', 'first'] as const;
  return {
    type: 'object', 'x-order': a.action === 'establish' ? ['approvedPosts', 'approvedGrade'] : ['approvedGrade'],
    properties: {
      approvedPosts: { type: 'integer', title: `核定岗位数（申请 ${a.requestedPosts}）`, 'x-title-en': `Posts approved (${a.requestedPosts} asked for)`, minimum: 1, maximum: a.requestedPosts, 'x-presence': 'optional' },
      approvedGrade: { type: 'string', title: '核定等级', 'x-title-en': 'Approved grade', enum: [...grades], 'x-terms': Object.fromEntries(grades.map((g) => [g, termWords.zh[`grade.${g}`]])), 'x-presence': 'optional' },
    },
  };
}

/** Acts that send an application back or end it; none of them leads. */
const BACKWARD = new Set(['return', 'refuse', 'withdraw']);

/** The acts of the matter, those that lead on first, asking only for what the application does not hold already. */
function actsFor(matter: Matter, a: Application): readonly ThingAct[] {
  const once = actsOf(matter).filter((act, index, all) => all.findIndex((other) => other.id === act.id) === index);
  const asks = (id: string): boolean => id === 'approve' && (a.action === 'establish' || a.action === 'adjust-grade');
  return [...once.filter((act) => !BACKWARD.has(act.id)), ...once.filter((act) => BACKWARD.has(act.id))]
    .map((act, index) => ({ ...act, primary: index === 0 && !BACKWARD.has(act.id), form: asks(act.id) ? approvalForm(a) : null }));
}

/** An application as it goes from draft to the province's decision. */
export default function ApplicationPage() {
  const t = useWords(applicationWords);
  const ui = useWords(uiWords);
  const term = useTerm();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: PostApplicationDocument, variables: { id } });
  const { matter, refresh } = useMatterAbout('PostApplication', id);
  const { run } = useAct(ActOnPostApplicationDocument);
  const changed = (): void => { ask({ requestPolicy: 'network-only' }); refresh(); };
  if (data && !data.postApplication) return <Alert type="warning" showIcon title={t('notFound')} />;
  return (
    <Answered data={data?.postApplication} fetching={fetching} error={error}>
      {(a) => (
        <ThingPage title={`${a.unitName ?? ''} · ${term('action', a.action)}`} beside={<>{a.number} <a className="gq-no-print" href={`/files/form/post-application/${a.id}.pdf`} download>{t('print')}（PDF）</a></>} stateName={term('application', a.state)}
          {...(matter ? { steps: stepsOf(matter), state: matter.state, acts: actsFor(matter, a) } : {})}
          onAct={async (act, { note, form }) => {
            const posts = form['approvedPosts'];
            const grade = form['approvedGrade'];
            const outcome = await run({ input: { id: a.id, transition: act.id, note: note || null, approvedPosts: typeof posts === 'number' ? posts : null, approvedGrade: typeof grade === 'string' ? grade : null } });
            if (outcome.ok) changed();
            return outcome;
          }}
          tabs={[
            { key: 'facts', label: t('facts'), children: <Contents application={a} /> },
            { key: 'course', label: ui('opinions'), children: matter ? <><OfficeVerbs matter={matter} onDone={changed} /><History entries={historyOf(matter, ui)} /></> : <p className="gq-quiet">{t('noMatter')}</p> },
          ]} />
      )}
    </Answered>
  );
}
