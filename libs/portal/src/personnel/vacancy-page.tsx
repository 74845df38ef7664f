import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { nodesOf } from '../data/connection.js';
import { PrintDoor } from '../documents/print-door.js';
import { useMay } from '../session/session.js';
import { Answered, RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { FactSheet, ThingPage } from '../ui/thing/thing-page.js';
import { EligibleFigure } from './eligible-figure.js';
import { ApplicantsDocument, ChangeVacancyDocument, CloseVacancyDocument, RegisterApplicantDocument, VacancyDetailDocument, type VacancyDetailQuery } from './personnel.operations.js';
import { useTerms } from './use-terms.js';
import { VacancyDialog } from './vacancy-dialog.js';
import { personnelWords } from './words.js';

type Vacancy = NonNullable<VacancyDetailQuery['vacancy']>;
interface Values { name: string; identityNumber: string; telephone?: string; sex?: 'female' | 'male'; channel: string; source?: string }

function RegisterDialog({ vacancyId, onClose }: { readonly vacancyId: string; readonly onClose: () => void }) {
  const t = useWords(personnelWords);
  const { options } = useTerms();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, running, refusals } = useAct(RegisterApplicantDocument);
  const item = (name: keyof Values, label: string) => ({ name, label, rules: [{ required: true, message: t('required', { label }) }] });
  const save = (v: Values): void => {
    const input = { vacancyId, name: v.name, identityNumber: v.identityNumber, telephone: v.telephone ?? null, sex: v.sex ?? null, channel: v.channel, source: v.source ?? null, facts: null };
    void run({ input }).then((o) => { if (o.ok) void navigate(`/personnel/applicants/${o.data.registerApplicant.id}`); });
  };
  return (
    <Modal open title={t('register')} okText={t('save')} cancelText={t('cancel')} confirmLoading={running} onCancel={onClose} onOk={() => form.submit()}>
      <RefusalList refusals={refusals} />
      <Form form={form} layout="vertical" onFinish={save}>
        <Form.Item {...item('name', t('name'))}><Input autoComplete="off" /></Form.Item>
        <Form.Item {...item('identityNumber', t('identityNumber'))}><Input maxLength={18} autoComplete="off" /></Form.Item>
        <Form.Item name="sex" label={t('sex')}><Select allowClear options={[{ value: 'female', label: t('female') }, { value: 'male', label: t('male') }]} /></Form.Item>
        <Form.Item name="telephone" label={t('telephone')}><Input inputMode="tel" autoComplete="off" /></Form.Item>
        <Form.Item {...item('channel', t('channel'))}><Select options={options('channels')} /></Form.Item>
        <Form.Item name="source" label={t('source')}><Input /></Form.Item>
      </Form>
    </Modal>
  );
}

function ApplicantsOf({ vacancy }: { readonly vacancy: Vacancy }) {
  const t = useWords(personnelWords);
  const { nameOf } = useTerms();
  const [{ data, fetching, error }] = useQuery({ query: ApplicantsDocument, variables: { first: 100, skip: 0, orderBy: '-appliedOn', vacancyId: vacancy.id, text: null, open: null } });
  return (
    <Answered data={data?.applicants} fetching={fetching} error={error}>
      {(found) => (found.totalCount === 0 ? <div className="gq-panel gq-empty">{t('noApplicants')}</div> : (
        <div className="gq-table-scroll gq-table-box"><table className="gq-table" aria-label={t('applicants')}>
          <thead><tr><th scope="col">{t('name')}</th><th scope="col">{t('step')}</th><th scope="col">{t('eligible')}</th><th scope="col">{t('channel')}</th><th scope="col">{t('appliedOn')}</th></tr></thead>
          <tbody>{nodesOf(found).map((a) => <tr key={a.id}><td><Link to={`/personnel/applicants/${a.id}`}>{a.name}</Link></td><td>{a.stateName}</td><td><EligibleFigure applicant={a} /></td><td>{nameOf('channels', a.channel)}</td><td>{a.appliedOn}</td></tr>)}</tbody>
        </table></div>
      ))}
    </Answered>
  );
}

/** A vacancy: its requisition and those who applied. */
export default function VacancyPage() {
  const t = useWords(personnelWords);
  const may = useMay();
  const { id = '' } = useParams();
  const [{ data, fetching, error }, ask] = useQuery({ query: VacancyDetailDocument, variables: { id } });
  const [dialog, setDialog] = useState<'change' | 'register' | null>(null);
  const change = useAct(ChangeVacancyDocument);
  const close = useAct(CloseVacancyDocument);
  const refresh = (): void => { setDialog(null); ask({ requestPolicy: 'network-only' }); };
  if (data && !data.vacancy) return <Alert type="warning" showIcon title={t('notFound')} />;
  return (
    <Answered data={data?.vacancy} fetching={fetching} error={error} onRetry={refresh}>
      {(v) => (
        <>
          <ThingPage title={`${v.positionName} · ${v.unitName}`} beside={<>{t('headcount')} {v.headcount} · {t('filled')} {v.hired} · {t(v.state === 'open' ? 'open' : 'closed')}{' '}
            {may('create', 'Applicant') && v.state === 'open' && <Button type="primary" onClick={() => setDialog('register')}>{t('register')}</Button>} {may('update', 'Vacancy') && <Button onClick={() => setDialog('change')}>{t('change')}</Button>} <PrintDoor subject="Vacancy" id={id} /></>}
            acts={may('update', 'Vacancy') && v.state === 'open' ? [{ id: 'close', label: t('close'), warning: t('closeWarning') }] : []}
            onAct={async () => {
              const outcome = await close.run({ id });
              if (outcome.ok) refresh();
              return outcome;
            }}
            tabs={[
              { key: 'applicants', label: t('applicants'), children: <ApplicantsOf vacancy={v} /> },
              { key: 'requisition', label: t('requisition'), children: <Panel><FactSheet rows={[
                [t('requirements'), v.requirements], [t('limitGround'), v.limitGround ?? '—'], [t('timetable'), v.timetable || '—'], [t('outline'), v.outline || '—'], [t('panelHr'), v.panelHr.join('、') || '—'],
                [t('panelDepartment'), v.panelDepartment.join('、') || '—'], [t('openedOn'), v.openedOn], [t('closesOn'), v.closesOn ?? '—'],
              ]} /></Panel> },
            ]} />
          {dialog === 'register' && <RegisterDialog vacancyId={v.id} onClose={() => setDialog(null)} />}
          {dialog === 'change' && <VacancyDialog title={t('change')} held={v} running={change.running} refusals={change.refusals} onClose={() => setDialog(null)} onSave={(input) => { void change.run({ id, input }).then((o) => { if (o.ok) refresh(); }); }} />}
        </>
      )}
    </Answered>
  );
}
