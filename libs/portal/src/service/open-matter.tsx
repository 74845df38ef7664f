import { Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { byField } from '../data/refusal.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { BeneficiariesDocument, OpenServiceMatterDocument } from './service.operations.js';
import { serviceWords } from './words.js';

const CHOICES = 50;

/** Opens a case or a group of the viewer's own. */
export function OpenMatterDialog({ onClose, onOpened }: { readonly onClose: () => void; readonly onOpened: (id: string) => void }) {
  const t = useWords(serviceWords);
  const { viewer } = useSession();
  const [kind, setKind] = useState<'casework' | 'group'>('casework');
  const [title, setTitle] = useState('');
  const [openedOn, setOpenedOn] = useState(viewer.today);
  const [goals, setGoals] = useState('');
  const [who, setWho] = useState<string[]>([]);
  const [{ data }] = useQuery({ query: BeneficiariesDocument, variables: { mine: true, first: CHOICES } });
  const open = useAct(OpenServiceMatterDocument);
  const faults = byField(open.refusals, '');
  const save = (): void => {
    void open.run({ input: { kind, title, openedOn, goals: goals || null, field: null, beneficiaryIds: who } }).then((outcome) => { if (outcome.ok) onOpened(outcome.data.openServiceMatter.id); });
  };
  return (
    <Modal open title={t('openMatter')} onCancel={onClose} onOk={save} okText={t('save')} cancelText={t('cancel')} confirmLoading={open.running}>
      <RefusalList refusals={open.refusals} />
      <Radio.Group value={kind} onChange={(event) => setKind(event.target.value as 'casework' | 'group')} aria-label={t('kind')} options={[{ value: 'casework', label: t('casework') }, { value: 'group', label: t('group') }]} optionType="button" size="large" />
      <p><label htmlFor="matter-title">{t('matterTitle')}</label><Input id="matter-title" size="large" maxLength={60} value={title} placeholder={t('titleHint')} onChange={(event) => setTitle(event.target.value)} {...(faults['title'] ? { status: 'error' as const } : {})} /></p>
      <p><label htmlFor="matter-day">{t('openedOn')}</label><Input id="matter-day" type="date" size="large" max={viewer.today} value={openedOn} onChange={(event) => setOpenedOn(event.target.value)} /></p>
      <p><label htmlFor="matter-who">{t('who')}</label><Select id="matter-who" mode="multiple" size="large" style={{ width: '100%' }} value={who} onChange={setWho} showSearch={{ optionFilterProp: 'label' }}
        options={(data?.beneficiaries.edges ?? []).map(({ node }) => ({ value: node.id, label: `${node.alias} ${node.code}` }))} /></p>
      <p style={{ marginBottom: 0 }}><label htmlFor="matter-goals">{t('goals')}（{t('optional')}）</label><Input.TextArea id="matter-goals" rows={2} value={goals} onChange={(event) => setGoals(event.target.value)} /></p>
    </Modal>
  );
}
