import { Button, DatePicker, Form, Input, Popconfirm } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { useSession } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useSay, useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { ColleagueField } from './colleague-field.js';
import { EndStandInDocument, NameStandInDocument, StandInsDocument, type StandInsQuery } from './todo.operations.js';
import { todoWords } from './words.js';

type StandIn = StandInsQuery['standIns'][number];
interface Draft { userId: string; span: [Dayjs, Dayjs]; note?: string }

function NameForm({ onNamed }: { readonly onNamed: () => void }) {
  const t = useWords(todoWords);
  const say = useSay();
  const { viewer } = useSession();
  const [form] = Form.useForm<Draft>();
  const { run, running, refusals } = useAct(NameStandInDocument);
  const faults = { ...byField(refusals, 'input.'), ...byField(refusals) };
  const fault = (...names: string[]) => { const found = names.map((name) => faults[name]).find((r) => r !== undefined); return found ? { validateStatus: 'error' as const, help: say(found.message) } : {}; };
  const save = (v: Draft): void => {
    void run({ input: { userId: v.userId, from: v.span[0].format('YYYY-MM-DD'), to: v.span[1].format('YYYY-MM-DD'), note: v.note ?? null } }).then((o) => { if (o.ok) { form.resetFields(); onNamed(); } });
  };
  return (
    <Form form={form} layout="vertical" style={{ maxWidth: 520 }} onFinish={save} initialValues={{ span: [dayjs(viewer.today), dayjs(viewer.today)] }}>
      <RefusalList refusals={refusals.filter((r) => !r.field)} />
      <Form.Item name="userId" label={t('colleague')} rules={[{ required: true, message: t('required', { label: t('colleague') }) }]} {...fault('userId')}><ColleagueField id="stand-in-user" /></Form.Item>
      <Form.Item name="span" label={t('span')} rules={[{ required: true, message: t('required', { label: t('span') }) }]} {...fault('from', 'to')}><DatePicker.RangePicker allowClear={false} minDate={dayjs(viewer.today)} style={{ width: '100%' }} /></Form.Item>
      <Form.Item name="note" label={t('note')}><Input /></Form.Item>
      <Button type="primary" htmlType="submit" loading={running}>{t('nameStandIn')}</Button>
    </Form>
  );
}

function Spans({ spans, onEnded }: { readonly spans: readonly StandIn[]; readonly onEnded: () => void }) {
  const t = useWords(todoWords);
  const say = useSay();
  const { viewer } = useSession();
  const end = useAct(EndStandInDocument);
  if (spans.length === 0) return <p className="gq-quiet">{t('noStandIns')}</p>;
  return (
    <>
      <RefusalList refusals={end.refusals} />
      <div className="gq-table-scroll">
        <table className="gq-facts gq-facts-head" aria-label={t('standIns')}>
          <thead><tr><th>{t('standInFor')}</th><th>{t('standInBy')}</th><th>{t('roles')}</th><th>{t('span')}</th><th>{t('state')}</th><th /></tr></thead>
          <tbody>{spans.map((s) => (
            <tr key={s.id}>
              <td>{s.forUserName}<div className="gq-quiet">{s.unitName}</div></td><td>{s.userName}</td><td>{s.roles.map((role) => say(role)).join('、')}</td><td style={{ whiteSpace: 'nowrap' }}>{s.from} – {s.to}</td>
              <td>{s.from > viewer.today ? t('standInComing') : t('standInNow')}</td>
              <td><Popconfirm title={t('endWarning')} okText={t('endStandIn')} cancelText={t('cancel')} onConfirm={() => { void end.run({ id: s.id }).then((o) => { if (o.ok) onEnded(); }); }}><Button size="small">{t('endStandIn')}</Button></Popconfirm></td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </>
  );
}

/** Standing in over a span of days: whom one names for oneself, and for whom one stands in. */
export default function StandInsPage() {
  const t = useWords(todoWords);
  const [{ data, fetching, error }, ask] = useQuery({ query: StandInsDocument });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHead title={t('standIns')} />
      <p className="gq-quiet">{t('standInsHint')}</p>
      <Panel title={t('nameStandIn')}><NameForm onNamed={refresh} /></Panel>
      <Panel title={t('spans')}><Answered data={data?.standIns} fetching={fetching} error={error} onRetry={refresh}>{(spans) => <Spans spans={spans} onEnded={refresh} />}</Answered></Panel>
    </>
  );
}
