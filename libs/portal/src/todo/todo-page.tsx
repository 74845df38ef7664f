import { Button, Tabs } from 'antd';
import { lazy, Suspense, useCallback, useMemo, useState, type MouseEvent, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery, useSubscription } from 'urql';
import { useAct } from '../data/act.js';
import { areas } from '../areas.js';
import { addressOfSubject, mayOpen, placeOf, type Rights } from '../shell/area.js';
import { SwitchUnitDocument } from '../session/session.operations.js';
import { useSession } from '../session/session.js';
import { TodoCountsDocument, TodosChangedDocument } from '../shell/shell.operations.js';
import { useAddressState } from '../ui/address-state.js';
import { KeyFigure } from '../ui/dashboard/dashboard.js';
import { formatInstant } from '../ui/format.js';
import { useSay, useWords, type Bilingual } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { useNarrow } from '../ui/use-narrow.js';
import { chosenFigures } from './chosen-figures.js';
import { Deadline } from './deadline.js';
import { OwnDoors } from './own-doors.js';
import { OpenTodoDocument, RemindOfTodoDocument, TodosDocument, WatchFiguresDocument, type TodoBox, type TodosQuery, type TodoLight } from './todo.operations.js';
import { todoWords } from './words.js';

// The dialogs bring the heavier fields; the list does not wait for them.
const PassDialog = lazy(() => import('./pass-dialog.js').then((m) => ({ default: m.PassDialog })));
const HandOverDialog = lazy(() => import('./send-dialog.js').then((m) => ({ default: m.HandOverDialog })));
const CopyDialog = lazy(() => import('./send-dialog.js').then((m) => ({ default: m.CopyDialog })));
const ActMenu = lazy(() => import('./act-menu.js'));

type Todo = TodosQuery['todos']['edges'][number]['node'];

const BOXES: readonly TodoBox[] = ['open', 'done', 'mine', 'copied', 'supervised'];
const NOTHING = { open: 'nothingOpen', done: 'nothingDone', mine: 'nothingMine', copied: 'nothingCopied', supervised: 'nothingSupervised' } as const;

/** The page of the thing itself where an area shows it to the viewer, else the matter's own; a to-do of another seat is opened from there. */
function leadsTo(todo: Pick<Todo, 'subject' | 'subjectId' | 'instanceId' | 'address' | 'actsAt'>, viewer: Rights): string {
  const open = todo.actsAt ? areas : areas.filter((area) => mayOpen(area, viewer));
  return addressOfSubject(open, todo.subject, todo.subjectId) ?? (todo.instanceId ? `/matters/${todo.instanceId}` : todo.address);
}

/** What the to-do is about, and how it came where it is no act of one's own: a copy, a supervision, a duty. */
function kindOf(todo: Pick<Todo, 'kind' | 'subjectName' | 'kindName'>, say: (text: Bilingual) => string): string {
  return todo.kind === 'act' || todo.kind === 'duty' ? say(todo.subjectName) : `${say(todo.subjectName)}（${say(todo.kindName)}）`;
}

/** What one is about to do with one or more to-dos. */
type Doing = { readonly kind: 'hand-over' | 'pass'; readonly todos: readonly Todo[] } | { readonly kind: 'copy'; readonly todo: Todo };

/** The office's own acts on a line: hand over what is mine, remind and copy what is on its way. */
function RowActs({ todo, box, onDo, onSaid }: { readonly todo: Todo; readonly box: TodoBox; readonly onDo: (doing: Doing) => void; readonly onSaid: (said: string) => void }) {
  const t = useWords(todoWords);
  const say = useSay();
  const remind = useAct(RemindOfTodoDocument);
  const matterId = todo.instanceId;
  const items = [
    ...(box === 'open' && todo.kind === 'act' && !todo.actsAt ? [{ key: 'hand-over', label: t('handOver'), onClick: () => onDo({ kind: 'hand-over', todos: [todo] }) }] : []),
    ...(matterId && (box === 'mine' || box === 'supervised') && !todo.finishedAt ? [{ key: 'remind', label: t('remind'), onClick: () => { void remind.run({ id: matterId }).then((o) => onSaid(o.ok ? t('remindDone') : o.refusals.map((r) => say(r.message)).join(' '))); } }] : []),
    ...(matterId && !todo.actsAt ? [{ key: 'copy', label: t('copy'), onClick: () => onDo({ kind: 'copy', todo }) }] : []),
  ];
  if (items.length === 0) return null;
  const label = `${t('acts')} ${todo.title}`;
  return <Suspense fallback={<Button size="small" type="text" disabled aria-label={label}>···</Button>}><ActMenu label={label} items={items} /></Suspense>;
}

/** Whose matter it is where it is done from another unit than the session's. */
function SeatMark({ todo }: { readonly todo: Todo }) {
  const t = useWords(todoWords);
  const seat = todo.actsAt;
  if (!seat) return null;
  return <span className="gq-label" style={{ marginInlineStart: 6 }}>{seat.standsInFor ? `${t('insteadOf', { name: seat.standsInFor })}（${seat.unitName}）` : t('atUnit', { unit: seat.unitName })}</span>;
}

/** Opens a to-do: who has looked at a matter holds it, so that the step before can no longer be taken back, and a copy is read. One of another unit of the user's is opened for that unit. */
function useOpening(box: TodoBox, onSaid: (said: string) => void): (todo: Todo, click: MouseEvent) => void {
  const t = useWords(todoWords);
  const say = useSay();
  const navigate = useNavigate();
  const { refresh, viewer } = useSession();
  const { run: open } = useAct(OpenTodoDocument);
  const { run: switchUnit } = useAct(SwitchUnitDocument);
  return useCallback((todo, click) => {
    const seen = (): void => { if (!todo.finishedAt && box !== 'mine') void open({ id: todo.id }); };
    if (!todo.actsAt) return seen();
    click.preventDefault();
    void switchUnit({ unitId: todo.actsAt.unitId }).then((outcome) => {
      if (!outcome.ok) return onSaid(`${t('notOpened')}：${outcome.refusals.map((r) => say(r.message)).join(' ')}`);
      refresh();
      seen();
      return navigate(leadsTo(todo, viewer));
    });
  }, [t, say, navigate, refresh, viewer, open, switchUnit, box, onSaid]);
}

function useColumns(box: TodoBox, acts: (todo: Todo) => ReactNode, onOpen: (todo: Todo, click: MouseEvent) => void): readonly Column<Todo>[] {
  const t = useWords(todoWords);
  const say = useSay();
  const { viewer } = useSession();
  return useMemo(() => [
    { key: 'subject', title: t('subject'), width: 200, render: (r) => <><Link to={leadsTo(r, viewer)} onClick={(click) => onOpen(r, click)}>{r.title}</Link><SeatMark todo={r} />{r.reminders > 0 && <span className="gq-label gq-label-alert" style={{ marginInlineStart: 6 }}>{t('reminded', { count: r.reminders })}</span>}</> },
    { key: 'kind', title: t('kind'), width: 100, render: (r) => kindOf(r, say) },
    { key: 'state', title: t('state'), width: 72, render: (r) => say(r.state) },
    { key: 'from', title: t('from'), width: 64, render: (r) => r.from ?? '—' },
    { key: 'received', title: t('received'), width: 140, hidden: true, render: (r) => formatInstant(r.receivedAt) },
    box === 'done'
      ? { key: 'finished', title: t('finished'), width: 150, render: (r) => formatInstant(r.finishedAt) }
      : { key: 'deadline', title: t('deadline'), width: 200, render: (r) => <Deadline light={r.light} dueOn={r.dueOn} workingDaysLeft={r.workingDaysLeft} provision={r.provision} /> },
    { key: 'acts', title: '', width: 40, render: acts },
  ], [t, say, viewer, box, acts, onOpen]);
}

function Watch() {
  const t = useWords(todoWords);
  const say = useSay();
  const [{ data }] = useQuery({ query: WatchFiguresDocument });
  const { viewer } = useSession();
  const figures = useMemo(() => chosenFigures(data?.watchFigures ?? [], (address) => placeOf(areas, address)?.area.key ?? '', viewer.mainWork), [data, viewer]);
  if (figures.length === 0) return null;
  return (
    <aside className="gq-panel" aria-label={t('watch')}>
      <h2>{t('watch')}</h2>
      <div className="gq-watch">
        {figures.map((f) => <KeyFigure key={f.key} name={say(f.name)} value={f.value} address={f.address} resultId={f.resultId} {...(f.unit ? { unit: f.unit } : {})} {...(f.comparison ? { comparison: say(f.comparison) } : {})} />)}
      </div>
    </aside>
  );
}

function useCounts() {
  const [{ data }] = useQuery({ query: TodoCountsDocument });
  const [{ data: changed }] = useSubscription({ query: TodosChangedDocument });
  return changed?.todosChanged ?? data?.todoCounts ?? null;
}

/** 待办 · 已办 · 我发起 · 抄送我 · 督办, each with its deadline light; beside it what the role watches. */
export default function TodoPage() {
  const t = useWords(todoWords);
  const say = useSay();
  const narrow = useNarrow();
  const { viewer } = useSession();
  const { values, change } = useAddressState();
  const counts = useCounts();
  const box = BOXES.find((b) => b === values['box']) ?? 'open';
  const light = (['normal', 'soon', 'overdue'] as const).find((l) => l === values['light']) ?? null;
  const { first, skip } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: TodosDocument, variables: { box, light: light as TodoLight | null, text: values['text'] ?? null, first, skip } });
  const [doing, setDoing] = useState<Doing | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const acts = useCallback((todo: Todo) => <RowActs todo={todo} box={box} onDo={setDoing} onSaid={setSaid} />, [box]);
  const seen = useOpening(box, setSaid);
  const columns = useColumns(box, acts, seen);
  const done = (words?: string): void => { setDoing(null); if (words) setSaid(words); ask({ requestPolicy: 'network-only' }); };
  const countOf = (b: TodoBox): number => (b === 'done' ? 0 : counts?.[b] ?? 0);
  const list = (
    <ListPage<Todo> title={t(box)} name={`todo-${box}`} columns={columns} connection={data?.todos} fetching={fetching} error={error} onRetry={() => ask()}
      acts={<>{said && <span role="status">{said}</span>}<Link to="/matters/new">{t('begin')}</Link><Link to="/stand-ins">{t('standIns')}</Link></>}
      bulk={box === 'open' ? [{ key: 'pass', label: t('pass'), run: (rows) => setDoing({ kind: 'pass', todos: rows.filter((r) => r.canPassInBulk) }) }, { key: 'hand-over', label: t('handOver'), run: (rows) => setDoing({ kind: 'hand-over', todos: rows.filter((r) => r.kind === 'act' && !r.actsAt) }) }] : []}
      filters={[
        { name: 'text', label: t('find'), kind: 'text' },
        ...(box === 'done' ? [] : [{ name: 'light', label: t('light'), kind: 'choice' as const, options: [{ value: 'overdue', label: t('overdue') }, { value: 'soon', label: t('soon') }, { value: 'normal', label: t('normal') }] }]),
      ]}
      card={(r) => (
        <Link to={leadsTo(r, viewer)} style={{ color: 'inherit', display: 'block' }} onClick={(click) => seen(r, click)}>
          <div style={{ fontWeight: 600 }}>{r.title}<SeatMark todo={r} /></div>
          <div className="gq-quiet">{kindOf(r, say)} · {say(r.state)}{r.from ? ` · ${r.from}` : ''}</div>
          {box === 'done' ? <div className="gq-quiet">{formatInstant(r.finishedAt)}</div> : <Deadline light={r.light} dueOn={r.dueOn} workingDaysLeft={r.workingDaysLeft} provision={null} />}
        </Link>
      )}
      empty={<>{t(NOTHING[box])}{box === 'open' && <div>{t('nothingOpenHint')}</div>}</>} />
  );
  return (
    <div className="gq-columns">
      <div style={{ minWidth: 0 }}>
        {narrow && <><OwnDoors /><Watch /></>}
        <Tabs activeKey={box} size={narrow ? 'small' : 'middle'} onChange={(next) => change({ box: next === 'open' ? null : next, light: null, text: null })}
          items={BOXES.map((b) => ({ key: b, label: <span>{t(b)}{countOf(b) > 0 && <span className={b === 'open' && (counts?.overdue ?? 0) > 0 ? 'gq-count gq-count-overdue' : 'gq-count'} style={{ marginInlineStart: 6 }}>{countOf(b)}</span>}</span> }))} />
        {list}
        <Suspense fallback={null}>
        {doing?.kind === 'pass' && <PassDialog todos={doing.todos} onClose={() => setDoing(null)} onDone={() => done()} />}
        {doing?.kind === 'hand-over' && <HandOverDialog todoIds={doing.todos.map((r) => r.id)} title={doing.todos[0]?.title ?? ''} onClose={() => setDoing(null)} onDone={() => done(t('handedOver'))} />}
        {doing?.kind === 'copy' && <CopyDialog matterId={doing.todo.instanceId ?? ''} title={doing.todo.title} onClose={() => setDoing(null)} onDone={() => done(t('copied1'))} />}
        </Suspense>
      </div>
      {!narrow && <Watch />}
    </div>
  );
}
