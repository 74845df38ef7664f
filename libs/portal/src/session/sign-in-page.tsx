import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { byField, type ShownRefusal } from '../data/refusal.js';
import { useLanguage, useSay, useWords } from '../ui/language.js';
import { ChangePasswordDocument, ConfirmSecondFactorDocument, SignInDocument, SignOutDocument, type SessionStage } from './session.operations.js';
import { sessionWords } from './words.js';

const LEAST_LENGTH = 12;

function Refusals({ refusals }: { readonly refusals: readonly ShownRefusal[] }) {
  const say = useSay();
  if (refusals.length === 0) return null;
  return <Alert type="error" showIcon role="alert" style={{ marginBottom: 16 }} title={refusals.map((r) => say(r.message)).join(' ')} />;
}

interface StepProps {
  readonly onStage: () => void;
}

function NameAndPassword({ onStage }: StepProps) {
  const t = useWords(sessionWords);
  const { run, running, refusals } = useAct(SignInDocument);
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(values: { name: string; password: string }) => {
      void run({ name: values.name.trim(), password: values.password }).then((outcome) => { if (outcome.ok) onStage(); });
    }}>
      <Refusals refusals={refusals} />
      <Form.Item name="name" label={t('name')} rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}>
        <Input autoComplete="username" autoFocus size="large" />
      </Form.Item>
      <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordMissing') }]}>
        <Input.Password autoComplete="current-password" size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={running}>{t('signIn')}</Button>
    </Form>
  );
}

/** Form of a new password, given twice; used at the forced change and on the account page. */
export function PasswordForm({ onStage, forced = false }: StepProps & { readonly forced?: boolean }) {
  const t = useWords(sessionWords);
  const say = useSay();
  const { run, running, refusals } = useAct(ChangePasswordDocument);
  const [form] = Form.useForm<{ current: string; next: string; repeat: string }>();
  const faults = byField(refusals);
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={({ current, next }) => {
      void run({ current, next }).then((outcome) => { if (outcome.ok) { form.resetFields(); onStage(); } });
    }}>
      {forced && <p className="gq-quiet">{t('changeWhy')}</p>}
      <Refusals refusals={refusals.filter((r) => r.field !== 'current' && r.field !== 'next')} />
      <Form.Item name="current" label={t('currentPassword')} rules={[{ required: true, message: t('passwordMissing') }]}
        {...(faults['current'] ? { validateStatus: 'error' as const, help: say(faults['current'].message) } : {})}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="next" label={t('newPassword')} extra={t('passwordRule')} rules={[{ required: true, min: LEAST_LENGTH, message: t('tooShort') }]}
        {...(faults['next'] ? { validateStatus: 'error' as const, help: say(faults['next'].message) } : {})}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="repeat" label={t('repeatPassword')} dependencies={['next']} rules={[
        ({ getFieldValue }) => ({
          validator: (_, value: string) => (value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('repeatDiffers')))),
        }),
      ]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={running}>{t('change')}</Button>
    </Form>
  );
}

function SecondFactor({ onStage }: StepProps) {
  const t = useWords(sessionWords);
  const { run, running, refusals } = useAct(ConfirmSecondFactorDocument);
  return (
    <Form layout="vertical" requiredMark={false} onFinish={({ code }: { code: string }) => {
      void run({ code: code.replaceAll(' ', '') }).then((outcome) => { if (outcome.ok) onStage(); });
    }}>
      <p className="gq-quiet">{t('secondWhy')}</p>
      <Refusals refusals={refusals} />
      <Form.Item name="code" label={t('code')} rules={[{ required: true, message: t('secondTitle') }]}>
        <Input autoComplete="one-time-code" inputMode="numeric" autoFocus size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={running}>{t('confirm')}</Button>
    </Form>
  );
}

export interface SignInPageProps {
  /** How far a session that is not yet full has come; null before the name and password. */
  readonly stage: Exclude<SessionStage, 'full'> | null;
  readonly expired: boolean;
  readonly onStage: () => void;
}

/** The page before the portal: name and password, then where needed the forced change and the second factor. */
export function SignInPage({ stage, expired, onStage }: SignInPageProps) {
  const t = useWords(sessionWords);
  const { language, setLanguage } = useLanguage();
  const leave = useAct(SignOutDocument);
  const [left, setLeft] = useState(false);
  const step = left ? null : stage;
  const title = step === 'changePassword' ? t('changeTitle') : step === 'secondFactor' ? t('secondTitle') : t('signInTitle');
  return (
    <div className="gq-sign-in">
      <main className="gq-sign-in-box">
        <div className="gq-sign-in-head">
          <img src="/bridge.svg" alt="" width={40} height={40} />
          <div>
            <div className="gq-sign-in-name">{t('product')}</div>
            <div className="gq-quiet">{t('tagline')}</div>
          </div>
          <Button type="text" size="small" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>{language === 'zh' ? 'English' : '中文'}</Button>
        </div>
        <h1 style={{ fontSize: 20, margin: '8px 0 16px' }}>{title}</h1>
        {expired && step === null && <Alert type="warning" showIcon style={{ marginBottom: 16 }} title={t('expired')} />}
        {step === null && <NameAndPassword onStage={() => { setLeft(false); onStage(); }} />}
        {step === 'changePassword' && <PasswordForm forced onStage={onStage} />}
        {step === 'secondFactor' && <SecondFactor onStage={onStage} />}
        {step !== null && (
          <Button type="link" style={{ paddingInline: 0, marginTop: 12 }} onClick={() => { void leave.run({}).then(() => { setLeft(true); onStage(); }); }}>{t('back')}</Button>
        )}
      </main>
    </div>
  );
}
