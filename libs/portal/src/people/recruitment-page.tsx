import { Alert, Button, Input, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { nodesOf } from '../data/connection.js';
import { historyOf, useMatterAbout } from '../matter/index.js';
import { useTerm } from '../posts/terms.js';
import { useMay, useSession } from '../session/session.js';
import { ThingLink } from '../session/thing-link.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import type { SchemaNode } from '../ui/schema-form/schema.js';
import { FactSheet, History, ThingPage, type ThingAct } from '../ui/thing/thing-page.js';
import { uiWords } from '../ui/words.js';
import { peopleFormWords } from './form-words.js';
import { RecordRecruitmentStageDocument, RecruitmentDetailDocument, StartOnPostDocument, SuperviseRecruitmentStageDocument, VacantPostsDocument, type RecruitmentDetailQuery } from './people.operations.js';

type Recruitment = NonNullable<RecruitmentDetailQuery['recruitment']>;
type Stage = Recruitment['stages'][number];

const READY = 'ready';
const DAY: SchemaNode = { type: 'string', format: 'date', title: '日期', 'x-title-en': 'Day', 'x-not-after-as-of': true };
const RESULT: SchemaNode = { type: 'string', enum: ['passed', 'failed'], 'x-terms': { passed: '通过', failed: '未通过' }, title: '结果', 'x-title-en': 'Result' };

/** What the stage that is due asks for: the provider's name their supervisor, the purchaser's a post and what was taught. */
function stageForm(r: Recruitment, posts: readonly { readonly id: string; readonly number: string; readonly unitName: string | null }[]): SchemaNode {
  const byProvider = r.states.find((s) => s.key === r.state)?.byProvider ?? false;
  const supervisor: SchemaNode = { type: 'string', title: '市级工会监督人', 'x-title-en': 'Supervisor of the city', 'x-presence': 'optional' };
  const contents: SchemaNode = { type: 'string', title: '内容（岗位培训须填）', 'x-title-en': 'Contents (training needs them)', 'x-presence': 'optional' };
  const postId: SchemaNode = { type: 'string', title: '分配的岗位', 'x-title-en': 'Post', enum: posts.map((p) => p.id), 'x-terms': Object.fromEntries(posts.map((p) => [p.id, `${p.number} ${p.unitName ?? ''}`])), 'x-presence': 'optional' };
  const asksPost = r.state === 'post-allocation';
  return { type: 'object', properties: { on: DAY, result: RESULT, ...(byProvider ? { supervisor } : {}), ...(asksPost ? { postId } : {}), ...(byProvider ? {} : { contents }) } };
}

const START_FORM: SchemaNode = { type: 'object', properties: { startOn: { type: 'string', format: 'date', title: '上岗日期', 'x-title-en': 'First day' } } };

/** The act that is open to the viewer: from another tenant the provider's stages, within this one what the matter shows. */
function useActs(r: Recruitment | null | undefined, open: readonly string[] | null, posts: Parameters<typeof stageForm>[1]): readonly ThingAct[] {
  const t = useWords(peopleFormWords);
  const may = useMay();
  if (!r || r.closedOn) return [];
  const state = r.states.find((s) => s.key === r.state);
  if (!state || state.final) return [];
  const mine = may('create', 'Recruitment') ? state.byProvider : open !== null && (open.includes(r.state) || (r.state === READY && open.includes('startOnPost')));
  if (!mine) return [];
  if (r.state === READY) return [{ id: 'startOnPost', label: t('startOnPost'), form: START_FORM, primary: true }];
  return [{ id: r.state, label: t('record', { stage: state.zh.replace(/^待/, '') }), form: stageForm(r, posts), primary: true }];
}

function SuperviseDialog({ recruitment, stage, onClose, onDone }: { readonly recruitment: Recruitment; readonly stage: Stage; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(peopleFormWords);
  const { run, running, refusals } = useAct(SuperviseRecruitmentStageDocument);
  const [name, setName] = useState('');
  return (
    <Modal open title={t('supervise')} okText={t('confirm')} cancelText={t('cancel')} confirmLoading={running} okButtonProps={{ disabled: name.trim() === '' }} onCancel={onClose}
      onOk={() => { void run({ id: recruitment.id, stage: stage.stage, supervisor: name.trim() }).then((o) => { if (o.ok) onDone(); }); }}>
      <RefusalList refusals={refusals} />
      <Input aria-label={t('supervisor')} placeholder={t('supervisor')} value={name} onChange={(e) => setName(e.target.value)} />
    </Modal>
  );
}

function Stages({ recruitment: r, onChanged }: { readonly recruitment: Recruitment; readonly onChanged: () => void }) {
  const t = useWords(peopleFormWords);
  const may = useMay();
  const [asking, setAsking] = useState<Stage | null>(null);
  const way = r.states.filter((s) => !s.final && s.key !== READY);
  return (
    <Panel title={t('stages')}>
      <div className="gq-table-scroll"><table className="gq-facts gq-facts-head" aria-label={t('stages')}>
        <thead><tr><th>{t('stage')}</th><th>{t('doneOn')}</th><th>{t('result')}</th><th>{t('supervisor')}</th><th>{t('contents')}</th></tr></thead>
        <tbody>{way.map((s) => {
          const done = r.stages.find((x) => x.stage === s.key);
          // Only what the provider carries out before the labour contract stands under supervision.
          const watched = s.byProvider && s.key !== 'labour-contract';
          return (
            <tr key={s.key}>
              <td>{s.zh.replace(/^待/, '')}</td><td>{done?.doneOn ?? (r.state === s.key ? <strong>{t('pending')}</strong> : '—')}</td>
              <td>{done ? (done.result === 'failed' ? <strong>{t('failed')}</strong> : t('passed')) : '—'}</td>
              <td>{!done || !watched ? '—' : done.supervised ? done.supervisor ?? '—' : <>{t('unsupervised')} {may('supervise', 'Recruitment') && !r.closedOn && <Button size="small" onClick={() => setAsking(done)}>{t('supervise')}</Button>}</>}</td>
              <td>{[done?.contents, done?.note].filter(Boolean).join('；') || '—'}</td>
            </tr>
          );
        })}</tbody>
      </table></div>
      {asking && <SuperviseDialog recruitment={r} stage={asking} onClose={() => setAsking(null)} onDone={() => { setAsking(null); onChanged(); }} />}
    </Panel>
  );
}

function Facts({ recruitment: r }: { readonly recruitment: Recruitment }) {
  const t = useWords(peopleFormWords);
  const term = useTerm();
  const why = (id: string | null, word: string) => (id ? <Figure key={word} value={word} resultId={id} /> : null);
  return (
    <Panel title={t('facts')}>
      <FactSheet rows={[
        [t('worker'), <ThingLink key="worker" of="Worker" to={`/people/${r.workerId}`}>{r.workerName}</ThingLink>], [t('provider'), r.providerName ?? '—'], [t('purchaser'), r.purchaserName ?? '—'], [t('contract'), <ThingLink key="contract" of="Contract" to={`/contracts/${r.contractId}`}>{r.contractNumber}</ThingLink>], [t('grade'), term('grade', r.grade)],
        [t('post'), r.postId ? <ThingLink key="post" of="Post" to={`/posts/${r.postId}`}>{r.postNumber}</ThingLink> : '—'], [t('openedOn'), r.openedOn], ...(r.closedOn ? [[t('closedOn'), r.closedOn] as const] : []),
        ...(r.basicResultId ? [[t('verified'), <span key="why">{why(r.basicResultId, t('basic'))}　{why(r.gradeResultId, t('gradeConditions'))}</span>] as const] : []),
        ...(r.onboardingResultId ? [[t('onboarding'), why(r.onboardingResultId, t('onboarding'))] as const] : []),
        ...(r.assignmentId ? [[t('assignment'), <Link key="assignment" to={`/assignments/${r.assignmentId}`}>{t('assignment')}</Link>] as const] : []),
      ]} />
    </Panel>
  );
}

/** A person's way to a post: each side enters its stages, and the document says when the start is allowed. */
export default function RecruitmentPage() {
  const t = useWords(peopleFormWords);
  const ui = useWords(uiWords);
  const may = useMay();
  const { viewer } = useSession();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: RecruitmentDetailDocument, variables: { id } });
  const { matter, refresh } = useMatterAbout('Recruitment', id);
  const record = useAct(RecordRecruitmentStageDocument);
  const start = useAct(StartOnPostDocument);
  const found = data?.recruitment;
  const asksPost = found?.state === 'post-allocation' && !may('create', 'Recruitment');
  const [{ data: vacant }] = useQuery({ query: VacantPostsDocument, variables: { unitId: viewer.unit?.id ?? null, number: null }, pause: !asksPost });
  const posts = useMemo(() => nodesOf(vacant?.posts).filter((p) => p.purchaserUnitId === found?.purchaserUnitId && p.grade === found.grade), [vacant, found]);
  const open = matter ? matter.acts.map((a) => a.transition) : null;
  const acts = useActs(found, open, posts);
  const changed = (): void => { ask({ requestPolicy: 'network-only' }); refresh(); };
  if (data && !found) return <Alert type="warning" showIcon title={t('notFound')} />;
  return (
    <Answered data={found} fetching={fetching} error={error}>
      {(r) => {
        const firstEnd = r.states.findIndex((s) => s.final);
        const state = r.states.find((s) => s.key === r.state);
        return (
          <ThingPage title={`${r.workerName} · ${t('recruitments')}`} beside={!state?.final && acts.length === 0 ? t('waitsFor', { who: state?.byProvider ? t('theProvider') : t('theUnion') }) : null}
            steps={r.states.filter((s, i) => i <= firstEnd || s.key === r.state).map((s) => ({ key: s.key, label: s.zh.replace(/^待/, '') }))} state={r.state} acts={acts}
            onAct={async (act, { note, form }) => {
              const text = (key: string): string | null => (typeof form[key] === 'string' && form[key] !== '' ? form[key] : null);
              const outcome = act.id === 'startOnPost' ? await start.run({ id, startOn: text('startOn') ?? '' })
                : await record.run({ input: { id, stage: act.id, on: text('on') ?? '', result: text('result') ?? '', supervisor: text('supervisor'), contents: text('contents'), postId: text('postId'), note: note || null } });
              if (outcome.ok) changed();
              return outcome;
            }}
            tabs={[
              { key: 'stages', label: t('stages'), children: <div className="gq-columns" style={{ gridTemplateColumns: 'minmax(0, 1fr) 330px' }}><div><Stages recruitment={r} onChanged={changed} /></div><div><Facts recruitment={r} /></div></div> },
              ...(matter ? [{ key: 'course', label: t('course'), children: <div className="gq-panel"><History entries={historyOf(matter, ui)} /></div> }] : []),
            ]} />
        );
      }}
    </Answered>
  );
}
