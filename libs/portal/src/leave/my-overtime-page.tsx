import { Button, DatePicker, Form, Input, Radio, Tag } from 'antd';
import dayjs from 'dayjs';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { nodesOf } from '../data/connection.js';
import { PrintDoor } from '../documents/print-door.js';
import { useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { useKeptDraft } from './draft.js';
import { EnterOvertimeDocument, OvertimesDocument, RegisterOvertimeDocument, WithdrawOvertimeDocument, type OvertimeRowFragment } from './leave.operations.js';
import { plainDays } from './span.js';
import { timeWords } from './time-words.js';
import { leaveWords } from './words.js';

const EMPTY = { on: '', starts: '18:30', ends: '20:30', reason: '', choice: 'time-in-lieu' as 'pay' | 'time-in-lieu' };
const SHOWN = 30;

type StateKey = 'requested' | 'approved' | 'registered' | 'refused' | 'withdrawn';
type DayKind = 'workday' | 'rest-day' | 'statutory-holiday';

/** The state of overtime in words. */
export function overtimeState(t: (key: StateKey | 'used_') => string, row: Pick<OvertimeRowFragment, 'state' | 'usedBy'>): string {
  return row.usedBy ? t('used_') : t(row.state as StateKey);
}

/** The kind of day in words. */
export function dayKindWord(t: (key: DayKind) => string, kind: string): string {
  return t(kind as DayKind);
}

function Entry({ onDone }: { readonly onDone: () => void }) {
  const t = useWords(leaveWords);
  const { viewer } = useSession();
  const { draft, change, clear } = useKeptDraft('gongqiao.draft.overtime', { ...EMPTY, on: viewer.today });
  const enter = useAct(EnterOvertimeDocument);
  const time = (key: 'starts' | 'ends') => (
    <Form.Item label={t(key)} htmlFor={`overtime-${key}`} required><Input id={`overtime-${key}`} type="time" value={draft[key]} onChange={(e) => change({ [key]: e.target.value })} /></Form.Item>
  );
  return (
    <Panel title={t('enter')}>
      <RefusalList refusals={enter.refusals} />
      <Form layout="vertical" component="div" size="large">
        <Form.Item label={t('on')} htmlFor="overtime-on" required><DatePicker id="overtime-on" style={{ width: '100%' }} value={draft.on ? dayjs(draft.on) : null} onChange={(next) => change({ on: next ? next.format('YYYY-MM-DD') : '' })} inputReadOnly /></Form.Item>
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12 }}>{time('starts')}{time('ends')}</div>
        <Form.Item label={t('reason')} htmlFor="overtime-reason" required><Input.TextArea id="overtime-reason" rows={2} maxLength={200} value={draft.reason} onChange={(e) => change({ reason: e.target.value })} /></Form.Item>
        <Form.Item label={t('choice')}><Radio.Group aria-label={t('choice')} value={draft.choice} onChange={(e) => change({ choice: e.target.value as 'pay' | 'time-in-lieu' })} options={[{ value: 'time-in-lieu', label: t('lieu') }, { value: 'pay', label: t('pay') }]} /></Form.Item>
      </Form>
      <Button type="primary" size="large" block loading={enter.running} onClick={() => { void enter.run({ input: draft }).then((outcome) => { if (outcome.ok) { clear(); onDone(); } }); }}>{t('send')}</Button>
    </Panel>
  );
}

/** One's own overtime: asked for before it begins, registered after. */
export default function MyOvertimePage() {
  const t = useWords(leaveWords);
  const w = useWords(timeWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: OvertimesDocument, variables: { first: SHOWN, skip: 0, own: true }, requestPolicy: 'cache-and-network' });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const latest = data && nodesOf(data.overtimeEntries).find((row) => row.state === 'registered' || row.state === 'approved');
  const register = useAct(RegisterOvertimeDocument);
  const withdraw = useAct(WithdrawOvertimeDocument);
  return (
    <>
      <PageHead title={t('myOvertime')} acts={latest && <PrintDoor subject="OvertimeEntry" id={latest.id} />} />
      <div className="gq-columns-even">
        <Entry onDone={refresh} />
        <div>
          <RefusalList refusals={[...register.refusals, ...withdraw.refusals]} />
          <Answered data={data?.overtimeEntries} fetching={fetching} error={error} onRetry={refresh}>
            {(page) => (page.totalCount === 0 ? <div className="gq-panel gq-empty">{t('noOvertime')}</div> : (
              <div className="gq-panel" style={{ padding: 0 }}>
                {nodesOf(page).map((row) => (
                  <div key={row.id} className="gq-card" style={{ padding: '12px 16px' }}>
                    <div style={{ display: 'flex', justifyContent: 'space-between' }}><strong>{formatDay(row.onDay)}　{row.starts}–{row.ends}</strong><Tag>{overtimeState(t, row)}</Tag></div>
                    <div><Figure value={`${plainDays(row.hours)} ${t('hours')}`} resultId={row.resultId} />　{dayKindWord(t, row.dayKind)}　{row.choice === 'pay' ? t('pay') : t('lieu')}</div>
                    {row.useBy && row.choice !== 'pay' && !row.usedBy && <div className="gq-quiet">{t('useBy', { day: formatDay(row.useBy) })}</div>}
                    {row.awaitsHostUnit && <div className="gq-quiet">{w('awaits')}</div>}
                    {row.acknowledgedOn && <div className="gq-quiet">{w('knownOn', { day: formatDay(row.acknowledgedOn) })}</div>}
                    {row.warnings.map((w) => <div key={w.code} className="gq-step-no">{w.zh}</div>)}
                    <div style={{ display: 'flex', gap: 8, marginTop: 6 }}>
                      {row.state === 'approved' && <Button type="primary" onClick={() => { void register.run({ id: row.id }).then(refresh); }}>{t('register')}</Button>}
                      {(row.state === 'requested' || row.state === 'approved') && <Button onClick={() => { void withdraw.run({ id: row.id }).then(refresh); }}>{t('withdraw')}</Button>}
                    </div>
                  </div>
                ))}
              </div>
            ))}
          </Answered>
        </div>
      </div>
    </>
  );
}
