import { Button, DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { useMay, useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useSay, useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { formatMoney } from '../ui/money.js';
import { keyInWords } from '../ui/names.js';
import { SchemaForm } from '../ui/schema-form/schema-form.js';
import { emptyDraft, factsOf, schemaOf, type Draft } from '../ui/schema-form/schema.js';
import { AwardRoundsDocument, AwardsDocument, OpenAwardRoundDocument, type AwardRoundsQuery } from './honours.operations.js';
import { honoursWords, roundTitle } from './words.js';

type Round = AwardRoundsQuery['awardRounds']['edges'][number]['node'];

const DAYS = ['nominateBy', 'scoreBy', 'decideBy'] as const;
type Notice = { readonly purpose: string } & { readonly [day in (typeof DAYS)[number]]: string | null };

function later(today: string, days: number): string {
  return dayjs(today).add(days, 'day').format('YYYY-MM-DD');
}

function OpenDialog({ onClose, onOpened }: { readonly onClose: () => void; readonly onOpened: (id: string) => void }) {
  const t = useWords(honoursWords);
  const say = useSay();
  const { viewer } = useSession();
  const [{ data }] = useQuery({ query: AwardsDocument });
  const [award, setAward] = useState<string | null>(null);
  const [year, setYear] = useState(Number(viewer.today.slice(0, 4)));
  const [month, setMonth] = useState(0);
  const [settings, setSettings] = useState<Draft>({});
  const [notice, setNotice] = useState<Notice>(() => ({ purpose: '', nominateBy: later(viewer.today, 10), scoreBy: later(viewer.today, 14), decideBy: later(viewer.today, 28) }));
  const open = useAct(OpenAwardRoundDocument);
  const chosen = data?.awards.find((one) => one.id === award);
  const schema = schemaOf(chosen?.settingsSchema);
  const messages = Object.fromEntries(Object.entries(byField(open.refusals, 'settings.')).map(([path, found]) => [path, say(found.message)]));
  const start = (): void => {
    if (award) void open.run({ input: { award, year, month: chosen?.rolling ? month : 0, ...notice, settings: chosen?.settingsSchema ? factsOf(schema, settings) : {} } }).then((outcome) => { if (outcome.ok) onOpened(outcome.data.openAwardRound.id); });
  };
  return (
    <Modal open title={t('open')} onCancel={onClose} onOk={start} okText={t('start')} cancelText={t('cancel')} confirmLoading={open.running} okButtonProps={{ disabled: !chosen }}>
      <RefusalList refusals={open.refusals.filter((refusal) => !refusal.field?.startsWith('settings.'))} />
      <Form layout="vertical" component="div">
        <Form.Item label={t('award')} required><Select aria-label={t('award')} showSearch={{ optionFilterProp: 'label' }} value={award} onChange={(id) => { setAward(id); setSettings(emptyDraft(schemaOf(data?.awards.find((one) => one.id === id)?.settingsSchema))); }} options={(data?.awards ?? []).map((one) => ({ value: one.id, label: say(one) }))} /></Form.Item>
        <Form.Item label={t('year')}><InputNumber aria-label={t('year')} min={2000} max={2100} value={year} onChange={(value) => setYear(value ?? year)} /></Form.Item>
        {chosen?.rolling && <Form.Item label={t('period')}><Select aria-label={t('period')} value={month} onChange={setMonth} options={[{ value: 0, label: t('wholeYear') }, ...Array.from({ length: 12 }, (_, i) => ({ value: i + 1, label: t('monthOf', { n: i + 1 }) }))]} /></Form.Item>}
      </Form>
      <Form layout="vertical" component="div">
        <div className="gq-days">
          {DAYS.map((name) => <Form.Item key={name} label={t(name)}><DatePicker aria-label={t(name)} value={notice[name] ? dayjs(notice[name]) : null} onChange={(next) => setNotice({ ...notice, [name]: next ? next.format('YYYY-MM-DD') : null })} /></Form.Item>)}
        </div>
        <Form.Item label={t('purpose')}><Input.TextArea aria-label={t('purpose')} rows={2} maxLength={1000} value={notice.purpose} onChange={(event) => setNotice({ ...notice, purpose: event.target.value })} /></Form.Item>
      </Form>
      {chosen?.settingsSchema != null && <><strong>{t('settings')}</strong><SchemaForm schema={schema} value={settings} onChange={setSettings} messages={messages} /></>}
      {chosen && <p className="gq-quiet" style={{ marginBottom: 0 }}>{t('provisions')} {chosen.provisions.join('、')}{chosen.budget !== null && `　${t('budget')} ${formatMoney(chosen.budget)} ${t('yuan')}`}</p>}
    </Modal>
  );
}

/** Rounds of all awards, newest first. */
export default function RoundsPage() {
  const t = useWords(honoursWords);
  const say = useSay();
  const may = useMay();
  const go = useNavigate();
  const { first, skip, orderBy } = useListArguments();
  const [{ data, fetching, error }, ask] = useQuery({ query: AwardRoundsDocument, variables: { first, skip, orderBy, year: null }, requestPolicy: 'cache-and-network' });
  const [opening, setOpening] = useState(false);
  const stage = (round: Round): string => say({ zh: round.steps.find((step) => step.key === round.state)?.zh ?? round.state, en: keyInWords(round.state) });
  const columns: readonly Column<Round>[] = [
    { key: 'title', title: t('award'), sort: 'award', render: (r) => <Link to={`/honours/${r.id}`}>{roundTitle(t, say, r)}</Link> }, { key: 'year', title: t('year'), sort: 'year', render: (r) => r.year }, { key: 'state', title: t('state'), sort: 'state', render: stage },
    { key: 'total', title: t('total'), sort: 'total', money: true, render: (r) => (r.total === null ? '—' : formatMoney(r.total)) }, { key: 'budget', title: t('budget'), money: true, render: (r) => (r.award.budget === null ? '—' : formatMoney(r.award.budget)) }, { key: 'notice', title: t('noticeEndsOn'), render: (r) => formatDay(r.noticeEndsOn) },
  ];
  return (
    <>
      <ListPage<Round> title={t('title')} name="honours.rounds" columns={columns} connection={data?.awardRounds} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} empty={t('none')} onOpen={(r) => { void go(`/honours/${r.id}`); }}
        acts={may('create', 'AwardRound') && <Button type="primary" onClick={() => setOpening(true)}>{t('open')}</Button>}
        card={(r) => <button type="button" className="gq-tile" style={{ border: 0, padding: 0 }} onClick={() => { void go(`/honours/${r.id}`); }}><strong>{roundTitle(t, say, r)}</strong><div className="gq-quiet">{stage(r)}{r.noticeEndsOn && `　${t('due', { day: formatDay(r.noticeEndsOn) })}`}</div></button>} />
      {opening && <OpenDialog onClose={() => setOpening(false)} onOpened={(id) => { void go(`/honours/${id}`); }} />}
    </>
  );
}
