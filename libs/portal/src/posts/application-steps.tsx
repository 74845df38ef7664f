import { Form, Input, InputNumber, Select } from 'antd';
import { useLanguage, useWords } from '../ui/language.js';
import { fieldsOf, labelOf, SchemaForm, textBySchema, type Draft, type SchemaNode } from '../ui/schema-form/index.js';
import { FactSheet } from '../ui/thing/thing-page.js';
import { asksForFigures, factorsSchema, STATEMENTS_SCHEMA, unitKindOf, type ApplicationDraft } from './application-draft.js';
import { applicationWords } from './application-words.js';
import { useTerm, useTermOptions } from './terms.js';
import { UnitField } from './unit-field.js';

interface StepProps {
  readonly draft: ApplicationDraft;
  readonly change: (next: Partial<ApplicationDraft>) => void;
  readonly messages: Readonly<Record<string, string>>;
}

/** Which unit, what is asked for, in which grade. */
export function WhatStep({ draft, change, messages, posts }: StepProps & { readonly posts: readonly { readonly id: string; readonly number: string; readonly grade: string }[] }) {
  const t = useWords(applicationWords);
  const term = useTerm();
  const options = useTermOptions();
  const item = (name: string, label: string) => ({ label, required: true, htmlFor: `application-${name}`, ...(messages[name] ? { validateStatus: 'error' as const, help: messages[name] } : {}) });
  const office = unitKindOf(draft.orgKind).endsWith('-union-office');
  return (
    <Form layout="vertical" component="div">
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))', columnGap: 16 }}>
        <Form.Item {...item('unitId', t('unit'))} extra={draft.orgKind ? term('kind', unitKindOf(draft.orgKind)) : undefined}>
          <UnitField id="application-unitId" label={t('chooseUnit')} value={draft.unitId} name={draft.unitName} onPick={(unit) => change({ unitId: unit.id, unitName: unit.name, orgKind: unit.kind, postId: null, factors: {}, bargainingPosts: 0 })} />
        </Form.Item>
        <Form.Item {...item('action', t('action'))}>
          <Select id="application-action" value={draft.action} options={options('action')} onChange={(action: ApplicationDraft['action']) => change({ action, postId: null, ...(action === 'establish' ? {} : { requestedPosts: 1, bargainingPosts: 0 }) })} />
        </Form.Item>
        {draft.action !== 'establish' && (
          <Form.Item {...item('postId', t('whichPost'))}>
            <Select id="application-postId" value={draft.postId} options={posts.map((p) => ({ value: p.id, label: `${p.number} ${term('grade', p.grade)}` }))} onChange={(postId: string) => change({ postId })} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
        )}
        {draft.action === 'adjust' && (
          <>
            <Form.Item {...item('newUnitId', t('newUnit'))} required={false} extra={t('adjustHint')}>
              <UnitField id="application-newUnitId" label={t('newUnit')} value={draft.newUnitId} name={draft.newUnitName} onPick={(unit) => change({ newUnitId: unit.id, newUnitName: unit.name })} />
            </Form.Item>
            <Form.Item {...item('newDutyCodes', t('newDuties'))} required={false}>
              <Select id="application-newDutyCodes" mode="multiple" value={[...draft.newDutyCodes]} options={options('duty')} onChange={(newDutyCodes: string[]) => change({ newDutyCodes })} />
            </Form.Item>
          </>
        )}
        {asksForFigures(draft) && <Form.Item {...item('grade', t('grade'))}><Select id="application-grade" value={draft.grade} options={options('grade')} onChange={(grade: string) => change({ grade })} /></Form.Item>}
        {draft.action === 'establish' && <Form.Item {...item('requestedPosts', t('count'))}><InputNumber id="application-requestedPosts" style={{ width: '100%' }} min={1} max={99} precision={0} value={draft.requestedPosts} onChange={(n) => change({ requestedPosts: n ?? 1 })} /></Form.Item>}
        {draft.action === 'establish' && office && <Form.Item {...item('bargainingPosts', t('bargainingCount'))}><InputNumber id="application-bargainingPosts" style={{ width: '100%' }} min={0} max={draft.requestedPosts} precision={0} value={draft.bargainingPosts} onChange={(n) => change({ bargainingPosts: n ?? 0 })} /></Form.Item>}
      </div>
    </Form>
  );
}

/** The statements of the form, and why the work needs it. */
export function ReasonsStep({ draft, change, messages }: StepProps) {
  const t = useWords(applicationWords);
  return (
    <>
      <SchemaForm schema={STATEMENTS_SCHEMA} value={draft.statements} messages={messages} onChange={(statements: Draft) => change({ statements })} />
      <Form layout="vertical" component="div">
        <Form.Item label={t('workNeed')} required extra={t('workNeedHint')} htmlFor="application-workNeed" {...(messages['workNeed'] ? { validateStatus: 'error' as const, help: messages['workNeed'] } : {})}>
          <Input.TextArea id="application-workNeed" rows={3} value={draft.workNeed} onChange={(e) => change({ workNeed: e.target.value })} />
        </Form.Item>
      </Form>
    </>
  );
}

/** Everything once more, before it goes out. */
export function ApplicationSummary({ draft }: Pick<StepProps, 'draft'>) {
  const t = useWords(applicationWords);
  const { language } = useLanguage();
  const term = useTerm();
  const rows = (schema: SchemaNode, values: Draft) => fieldsOf(schema).map(([key, field]) => [labelOf(key, field, language), textBySchema(field, values[key], language)] as const);
  return (
    <FactSheet rows={[
      [t('unit'), `${draft.unitName}（${term('kind', unitKindOf(draft.orgKind))}）`], [t('action'), term('action', draft.action)],
      ...(asksForFigures(draft) ? [[t('grade'), term('grade', draft.grade)] as const] : []),
      ...(draft.action === 'adjust' && draft.newUnitId ? [[t('newUnit'), draft.newUnitName] as const] : []),
      ...(draft.action === 'adjust' && draft.newDutyCodes.length > 0 ? [[t('newDuties'), draft.newDutyCodes.map((code) => term('duty', code)).join('；')] as const] : []),
      ...(draft.action === 'establish' ? [[t('requested'), draft.requestedPosts] as const] : []),
      ...(asksForFigures(draft) ? rows(factorsSchema(draft.orgKind), draft.factors) : []), ...rows(STATEMENTS_SCHEMA, draft.statements), [t('workNeed'), draft.workNeed],
    ]} />
  );
}
