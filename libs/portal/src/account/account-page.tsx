import { Alert, Button, Input, QRCode, Space } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { PasswordForm } from '../session/sign-in-page.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { PageHead, Panel } from '../ui/page-head.js';
import { FactSheet } from '../ui/thing/thing-page.js';
import { ConfirmTotpDocument, StartTotpDocument, type StartTotpMutation } from './account.operations.js';
import { accountWords } from './words.js';

function Enrolment({ onDone }: { readonly onDone: (codes: readonly string[]) => void }) {
  const t = useWords(accountWords);
  const start = useAct(StartTotpDocument);
  const confirm = useAct(ConfirmTotpDocument);
  const { viewer } = useSession();
  const [enrolment, setEnrolment] = useState<StartTotpMutation['startTotp'] | null>(null);
  const [code, setCode] = useState('');
  if (!enrolment) {
    return (
      <>
        <RefusalList refusals={start.refusals} />
        <Button loading={start.running} onClick={() => { void start.run({}).then((o) => { if (o.ok) setEnrolment(o.data.startTotp); }); }}>{viewer.totpEnrolled ? t('renew') : t('enable')}</Button>
      </>
    );
  }
  return (
    <>
      <p>{t('scan')} <code>{enrolment.secret}</code></p>
      <QRCode value={enrolment.uri} />
      <RefusalList refusals={confirm.refusals} />
      <Space style={{ marginTop: 12 }} wrap>
        <Input aria-label={t('code')} placeholder={t('code')} inputMode="numeric" autoComplete="one-time-code" value={code} onChange={(e) => setCode(e.target.value)} />
        <Button type="primary" loading={confirm.running} disabled={code.trim().length < 6} onClick={() => { void confirm.run({ code: code.trim() }).then((o) => { if (o.ok) onDone(o.data.confirmTotp.recoveryCodes); }); }}>{t('confirm')}</Button>
      </Space>
    </>
  );
}

/** One's own account: who one is here, the password, the second factor. */
export default function AccountPage() {
  const t = useWords(accountWords);
  const { viewer, refresh } = useSession();
  const [changed, setChanged] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>([]);
  return (
    <>
      <PageHead title={t('title')} />
      <div className="gq-columns-even">
        <div>
          <Panel title={t('who')}>
            <FactSheet rows={[[t('name'), viewer.name], [t('signInName'), viewer.signInName], [t('unit'), viewer.unit?.name], [t('roles'), viewer.roleNames.join('、')]]} />
          </Panel>
          <Panel title={t('second')}>
            <p>{viewer.totpEnrolled ? t('secondOn') : t('secondOff')}</p>
            {codes.length > 0
              ? <><Alert type="warning" showIcon title={t('recovery')} /><pre style={{ fontSize: 16 }}>{codes.join('\n')}</pre></>
              : <Enrolment onDone={(made) => { setCodes(made); refresh(); }} />}
          </Panel>
        </div>
        <Panel title={t('password')}>
          {changed && <Alert type="success" showIcon title={t('changed')} style={{ marginBottom: 12 }} />}
          <PasswordForm onStage={() => setChanged(true)} />
        </Panel>
      </div>
    </>
  );
}
