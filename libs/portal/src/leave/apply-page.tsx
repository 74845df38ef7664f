import { Alert, Button, Checkbox, DatePicker, Form, Input, Radio, Select, Tag } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import type { Attached } from '../documents/attach-box.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useLanguage, useWords } from '../ui/language.js';
import { sentence } from '../ui/names.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { Figure } from '../ui/reasons/figure.js';
import { SchemaForm } from '../ui/schema-form/schema-form.js';
import { factsOf, schemaOf, type Draft } from '../ui/schema-form/schema.js';
import { useSettled } from '../ui/use-settled.js';
import { previewBasis } from './basis.js';
import { ChainView } from './chain-view.js';
import { useKeptDraft } from './draft.js';
import { ApplyForLeaveDocument, LeaveFormDocument, PreviewLeaveDocument, type LeaveFormQuery } from './leave.operations.js';
import { Balances } from './my-leave-page.js';
import { ProofsForm } from './proofs-form.js';
import { plainDays } from './span.js';
import { leaveWords } from './words.js';

type FormOf = LeaveFormQuery['leaveForm'];
type Half = 'am' | 'pm';

interface LeaveDraft {
  readonly kind: string | null;
  readonly from: string | null;
  readonly fromHalf: Half;
  readonly to: string | null;
  readonly toHalf: Half;
  readonly reason: string;
  /** Papers handed over as sheets, by their codes. */
  readonly documents: readonly string[];
  /** Papers uploaded for it. */
  readonly files: readonly Attached[];
  readonly urgent: boolean;
  readonly details: Draft;
  readonly takeover: string;
  readonly handedOver: boolean;
  readonly hostSignedBy: string;
  readonly hostSignedOn: string | null;
  readonly overtimeIds: readonly string[];
}

const EMPTY: LeaveDraft = {
  kind: null, from: null, fromHalf: 'am', to: null, toHalf: 'pm', reason: '', documents: [], files: [], urgent: false, details: {}, takeover: '', handedOver: false, hostSignedBy: '', hostSignedOn: null, overtimeIds: [],
};
const KEPT_AS = 'gongqiao.draft.leave';
const TIME_OFF = 'time-in-lieu';
const SICK = 'sick';

/** An illness announced by telephone: what the certificate says is filled in when it is handed in. */
function paperFollows(draft: LeaveDraft): boolean {
  return draft.kind === SICK && draft.urgent && draft.files.length === 0;
}

function inputOf(form: FormOf, draft: LeaveDraft) {
  if (!draft.kind || !draft.from || !draft.to) return null;
  const schema = schemaOf((form.details as Readonly<Record<string, unknown>>)[draft.kind]);
  const { kind, from, fromHalf, to, toHalf, reason, documents, files, urgent, takeover, handedOver, hostSignedBy, hostSignedOn } = draft;
  return {
    kind, from, fromHalf, to, toHalf, reason, documents: [...documents], documentIds: files.map((file) => file.id), urgent: kind === SICK && urgent, details: paperFollows(draft) ? {} : factsOf(schema, draft.details), takeover, handedOver, hostSignedBy: hostSignedBy.trim() || null, hostSignedOn,
    overtimeIds: kind === TIME_OFF ? [...draft.overtimeIds] : [],
  };
}

function Day({ id, label, day, half, onDay, onHalf, halves }: {
  readonly id: string; readonly label: string; readonly day: string | null; readonly half: Half; readonly onDay: (day: string | null) => void; readonly onHalf: (half: Half) => void; readonly halves: readonly { readonly value: Half; readonly label: string }[];
}) {
  return (
    <Form.Item label={label} htmlFor={id} required>
      <DatePicker id={id} size="large" style={{ width: '100%' }} value={day ? dayjs(day) : null} onChange={(next) => onDay(next ? next.format('YYYY-MM-DD') : null)} inputReadOnly />
      <Radio.Group style={{ marginTop: 6 }} size="large" aria-label={label} value={half} options={[...halves]} onChange={(e) => onHalf(e.target.value as Half)} />
    </Form.Item>
  );
}

/** What the documents say of the draft as it stands: days, who approves, what is missing, and the papers that it wants. */
function Preview({ form, draft, change }: { readonly form: FormOf; readonly draft: LeaveDraft; readonly change: (part: Partial<LeaveDraft>) => void }) {
  const t = useWords(leaveWords);
  const { language } = useLanguage();
  const input = useSettled(JSON.stringify(inputOf(form, draft)));
  const variables = useMemo(() => ({ input: JSON.parse(input) as NonNullable<ReturnType<typeof inputOf>> }), [input]);
  const [{ data, error, fetching }] = useQuery({ query: PreviewLeaveDocument, variables, pause: input === 'null' });
  if (input === 'null') return <Panel title={t('preview')}><p className="gq-quiet">{t('fillDates')}</p></Panel>;
  return (
    <>
      <Panel title={t('preview')}>
        <Answered data={data?.previewLeave} fetching={fetching} error={error}>
          {(p) => (
            <div aria-live="polite">
              {p.faults.map((fault, i) => <Alert key={i} type="warning" showIcon title={language === 'zh' ? fault.zh : fault.en} style={{ marginBottom: 8 }} />)}
              {p.days && <p style={{ fontSize: 20, margin: '0 0 8px' }}><Figure value={t('counts', { days: plainDays(p.days) })} explanation={previewBasis(p.bases[0])} />{p.reportBackOn && <span className="gq-quiet" style={{ fontSize: 14 }}>　{t('back', { day: p.reportBackOn })}</span>}</p>}
              {p.blockers.length > 0 && <Alert type="error" showIcon title={t('blocked')} description={p.blockers.map((b) => b.zh).join('；')} style={{ marginBottom: 8 }} />}
              {p.warnings.length > 0 && <Alert type="info" showIcon title={t('law')} description={p.warnings.map((w) => w.zh).join('；')} style={{ marginBottom: 8 }} />}
              {p.chain.length > 0 && <><strong>{t('whoApproves')}</strong><ChainView chain={p.chain} running={false} /></>}
            </div>
          )}
        </Answered>
      </Panel>
      {data && <ProofsForm preview={data.previewLeave} others={form.otherProofs} files={draft.files} onPaper={draft.documents} onFiles={(files) => change({ files })} onOnPaper={(documents) => change({ documents })} />}
    </>
  );
}

function Fill({ form, draft, change }: { readonly form: FormOf; readonly draft: LeaveDraft; readonly change: (part: Partial<LeaveDraft>) => void }) {
  const t = useWords(leaveWords);
  const halves = [{ value: 'am' as const, label: t('am') }, { value: 'pm' as const, label: t('pm') }];
  const details = draft.kind && !paperFollows(draft) ? schemaOf((form.details as Readonly<Record<string, unknown>>)[draft.kind]) : {};
  return (
    <Panel>
      <Form layout="vertical" component="div" size="large">
        <Form.Item label={t('kind')} htmlFor="leave-kind" required><Select id="leave-kind" placeholder={t('chooseKind')} value={draft.kind} options={form.kinds.map((k) => ({ value: k.code, label: k.zh }))} onChange={(kind: string) => change({ kind, details: {}, documents: [], files: [] })} /></Form.Item>
        <Day id="leave-from" label={t('from')} day={draft.from} half={draft.fromHalf} halves={halves} onDay={(from) => change({ from, ...(draft.to === null || (from !== null && draft.to < from) ? { to: from } : {}) })} onHalf={(fromHalf) => change({ fromHalf })} />
        <Day id="leave-to" label={sentence(t('to'))} day={draft.to} half={draft.toHalf} halves={halves} onDay={(to) => change({ to })} onHalf={(toHalf) => change({ toHalf })} />
        {draft.kind === SICK && <Form.Item><Checkbox checked={draft.urgent} onChange={(e) => change({ urgent: e.target.checked })}>{t('urgent')}</Checkbox></Form.Item>}
        {draft.kind === TIME_OFF && <Form.Item label={t('overtime')}><Checkbox.Group value={[...draft.overtimeIds]} onChange={(overtimeIds) => change({ overtimeIds: overtimeIds as string[] })} options={form.overtime.map((o) => ({ value: o.id, label: `${o.onDay} ${plainDays(o.hours)} ${t('hours')}${o.useBy ? `（${t('useBy', { day: o.useBy })}）` : ''}` }))} /></Form.Item>}
        {details.properties && <fieldset className="gq-record"><legend>{t('more')}</legend><SchemaForm schema={details} value={draft.details} onChange={(next) => change({ details: next })} /></fieldset>}
        <Form.Item label={t('reason')} htmlFor="leave-reason"><Input.TextArea id="leave-reason" rows={2} maxLength={200} value={draft.reason} onChange={(e) => change({ reason: e.target.value })} /></Form.Item>
        {form.handsOver && (
          <>
            <Form.Item label={t('takeover')} htmlFor="leave-takeover" required><Input id="leave-takeover" maxLength={30} value={draft.takeover} onChange={(e) => change({ takeover: e.target.value })} /></Form.Item>
            <Form.Item><Checkbox checked={draft.handedOver} onChange={(e) => change({ handedOver: e.target.checked })}>{t('handedOver')}</Checkbox></Form.Item>
          </>
        )}
        {form.signsOnPaper && (
          <Form.Item label={`${t('hostSignedBy')}（${form.hostUnitName ?? ''}）`} htmlFor="leave-signed" extra={t('paper')}>
            <Input id="leave-signed" maxLength={30} value={draft.hostSignedBy} onChange={(e) => change({ hostSignedBy: e.target.value })} />
            <DatePicker style={{ width: '100%', marginTop: 6 }} aria-label={t('hostSignedOn')} placeholder={t('hostSignedOn')} value={draft.hostSignedOn ? dayjs(draft.hostSignedOn) : null} onChange={(next) => change({ hostSignedOn: next ? next.format('YYYY-MM-DD') : null })} inputReadOnly />
          </Form.Item>
        )}
      </Form>
    </Panel>
  );
}

/** Asking for leave on a telephone: one column, the draft kept, what it will need shown before it is sent. */
export default function ApplyPage() {
  const t = useWords(leaveWords);
  const go = useNavigate();
  const { draft, change, clear } = useKeptDraft(KEPT_AS, EMPTY);
  const [{ data, fetching, error }, ask] = useQuery({ query: LeaveFormDocument });
  const apply = useAct(ApplyForLeaveDocument);
  return (
    <Answered data={data?.leaveForm} fetching={fetching} error={error} onRetry={() => ask({ requestPolicy: 'network-only' })}>
      {(form) => {
        const input = inputOf(form, draft);
        const submit = (): void => {
          if (!input) return;
          void apply.run({ input }).then((outcome) => {
            if (!outcome.ok) return;
            clear();
            void go(`/mine/leave/${outcome.data.applyForLeave.id}`);
          });
        };
        return (
          <>
            <PageHead title={t('apply')} beside={<>{form.hostUnitName && <Tag>{t('host')}：{form.hostUnitName}</Tag>}{form.purchaserName && <Tag color="blue">{t('purchaser')}：{form.purchaserName}</Tag>}</>} acts={<Button onClick={clear}>{t('again')}</Button>} />
            {form.balances.length > 0 && <Panel title={t('balances')}><Balances balances={form.balances} /></Panel>}
            <div className="gq-columns-even">
              <Fill form={form} draft={draft} change={change} />
              <div>
                <Preview form={form} draft={draft} change={change} />
                <RefusalList refusals={apply.refusals} />
                <Button type="primary" size="large" block loading={apply.running} disabled={!input} onClick={submit}>{t('submit')}</Button>
                <p className="gq-quiet">{t('draftKept')}</p>
              </div>
            </div>
          </>
        );
      }}
    </Answered>
  );
}
