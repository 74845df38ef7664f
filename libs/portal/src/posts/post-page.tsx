import { Alert, Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { nodesOf } from '../data/connection.js';
import { useMay, useSession } from '../session/session.js';
import { ThingLink } from '../session/thing-link.js';
import { Answered } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { Figure } from '../ui/reasons/figure.js';
import { FactSheet, History, ThingPage } from '../ui/thing/thing-page.js';
import { AdjustGradeDialog } from './adjust-grade-dialog.js';
import { PostMoney } from './post-money.js';
import { PostDocument, PostOccupantsDocument, PostTrailDocument, type PostQuery } from './posts.operations.js';
import { useTerm } from './terms.js';
import { postWords } from './words.js';

type Post = NonNullable<PostQuery['post']>;

function Facts({ post }: { readonly post: Post }) {
  const t = useWords(postWords);
  const term = useTerm();
  return (
    <div className="gq-panel">
      <FactSheet rows={[
        [t('number'), post.number], [t('unit'), post.unitName], [t('unitKind'), term('kind', post.unitKind)], [t('purchaser'), post.purchaserName], [t('jurisdiction'), term('jurisdiction', post.jurisdiction)],
        [t('grade'), term('grade', post.grade)], [t('bargaining'), post.bargaining ? t('yes') : t('no')], [t('duties'), post.dutyCodes.map((code) => term('duty', code)).join('；') || '—'],
        [t('startOn'), post.startOn], [t('endOn'), post.endOn ?? '—'],
        [t('application'), post.applicationId ? <Link to={`/posts/applications/${post.applicationId}`}>{t('application')}</Link> : '—'],
      ]} />
    </div>
  );
}

function Grades({ post }: { readonly post: Post }) {
  const t = useWords(postWords);
  const term = useTerm();
  if (post.grades.length === 0) return <p className="gq-quiet">{t('noGrades')}</p>;
  return (
    <div className="gq-panel gq-table-scroll">
      <table className="gq-facts gq-facts-head" aria-label={t('grades')}>
        <thead><tr><th>{t('grade')}</th><th>{t('from')}</th><th>{t('to')}</th><th>{t('reason')}</th></tr></thead>
        <tbody>{post.grades.map((g) => <tr key={g.id}><td>{term('grade', g.grade)}</td><td>{g.validFrom}</td><td>{g.validTo ?? t('now')}</td><td>{g.reason}</td></tr>)}</tbody>
      </table>
    </div>
  );
}

function Occupants({ postId }: { readonly postId: string }) {
  const t = useWords(postWords);
  const term = useTerm();
  const [{ data, fetching, error }] = useQuery({ query: PostOccupantsDocument, variables: { postId } });
  return (
    <Answered data={data?.assignments} fetching={fetching} error={error}>
      {(found) => (found.totalCount === 0 ? <p className="gq-quiet">{t('nobody')}</p> : (
        <div className="gq-panel gq-table-scroll">
          <table className="gq-facts gq-facts-head" aria-label={t('occupants')}>
            <thead><tr><th>{t('worker')}</th><th>{t('from')}</th><th>{t('to')}</th><th className="gq-num">{t('entryStep')}</th><th>{t('eligibility')}</th><th>{t('ground')}</th></tr></thead>
            <tbody>
              {nodesOf(found).map((a) => (
                <tr key={a.id}>
                  <td><ThingLink of="Worker" to={`/people/${a.workerId}`}>{a.workerName ?? '—'}</ThingLink></td><td>{a.startOn}</td><td>{a.endOn ?? t('now')}</td><td className="gq-num">{a.entryStep}</td>
                  <td>{a.basicResultId && <Figure value={t('basic')} resultId={a.basicResultId} />} {a.gradeResultId && <Figure value={t('gradeConditions')} resultId={a.gradeResultId} />}{!a.basicResultId && !a.gradeResultId && '—'}</td>
                  <td>{a.endGround ? term('ground', a.endGround) : '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </Answered>
  );
}

function Trail({ postId }: { readonly postId: string }) {
  const t = useWords(postWords);
  const say = useSay();
  const [{ data, fetching, error }] = useQuery({ query: PostTrailDocument, variables: { id: postId } });
  return (
    <Answered data={data?.trailEntries} fetching={fetching} error={error}>
      {(found) => (found.totalCount === 0
        ? <p className="gq-quiet">{t('noTrail')}</p>
        : <History entries={nodesOf(found).map((e) => ({ id: e.id, at: e.at, who: [e.userName, e.unitName].filter(Boolean).join(' · '), what: say(e.actionName) }))} />)}
    </Answered>
  );
}

/** A post: what it is, its grades, its people, its money with the reasons, its trail. */
export default function PostPage() {
  const t = useWords(postWords);
  const term = useTerm();
  const may = useMay();
  const { viewer } = useSession();
  const { id = '' } = useParams();
  const [adjusting, setAdjusting] = useState(false);
  const [{ data, fetching, error }, ask] = useQuery({ query: PostDocument, variables: { id } });
  const seesTrail = may('read', 'TrailEntry') || viewer.roles.includes('auditor');
  if (data && !data.post) return <Alert type="warning" showIcon title={t('notFound')} />;
  return (
    <Answered data={data?.post} fetching={fetching} error={error}>
      {(post) => (
        <>
          <ThingPage title={`${t('number')} ${post.number}`} stateName={`${term('post', post.status)} · ${term('grade', post.grade)}`}
            beside={<>{post.unitName}{post.demonstration && <span className="gq-label" style={{ marginInlineStart: 8 }}>{t('demonstration')}</span>} {may('adjust-grade', 'Post') && post.status === 'approved' && <Button size="small" onClick={() => setAdjusting(true)}>{t('adjust')}</Button>}</>}
            tabs={[
              { key: 'facts', label: t('facts'), children: <Facts post={post} /> },
              { key: 'money', label: t('money'), children: <PostMoney postId={post.id} /> },
              ...(may('read', 'Assignment') ? [{ key: 'people', label: t('occupants'), children: <Occupants postId={post.id} /> }] : []),
              { key: 'grades', label: t('grades'), children: <Grades post={post} /> },
              ...(seesTrail ? [{ key: 'trail', label: t('history'), children: <Trail postId={post.id} /> }] : []),
            ]} />
          {adjusting && <AdjustGradeDialog post={post} onClose={() => setAdjusting(false)} onDone={() => { setAdjusting(false); ask({ requestPolicy: 'network-only' }); }} />}
        </>
      )}
    </Answered>
  );
}
