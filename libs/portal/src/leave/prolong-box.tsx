import { Button, DatePicker, Form, Input, Modal, Radio } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { ProlongLeaveDocument } from './time.operations.js';
import { timeWords } from './time-words.js';

/** Asking for more leave while away: until when, and why. */
export function ProlongBox({ id, reportBackOn }: { readonly id: string; readonly reportBackOn: string | null }) {
  const t = useWords(timeWords);
  const go = useNavigate();
  const prolong = useAct(ProlongLeaveDocument);
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState<string | null>(reportBackOn);
  const [toHalf, setToHalf] = useState<'am' | 'pm'>('pm');
  const [reason, setReason] = useState('');
  const send = (): void => {
    if (!to) return;
    void prolong.run({ input: { id, to, toHalf, reason, documents: [] } }).then((outcome) => { if (outcome.ok) { setOpen(false); void go(`/mine/leave/${outcome.data.prolongLeave.id}`); } });
  };
  return (
    <>
      <Button size="large" block style={{ marginTop: 8 }} onClick={() => setOpen(true)}>{t('prolong')}</Button>
      <Modal open={open} title={t('prolongTitle')} okText={t('send')} cancelText={t('cancel')} okButtonProps={{ disabled: !to || reason.trim() === '' }} confirmLoading={prolong.running} onCancel={() => setOpen(false)} onOk={send}>
        <RefusalList refusals={prolong.refusals} />
        <p className="gq-quiet">{t('prolongHint', { from: formatDay(reportBackOn) })}</p>
        <Form layout="vertical" component="div" size="large">
          <Form.Item label={t('until')} htmlFor="prolong-to" required>
            <DatePicker id="prolong-to" style={{ width: '100%' }} value={to ? dayjs(to) : null} minDate={reportBackOn ? dayjs(reportBackOn) : undefined} onChange={(next) => setTo(next ? next.format('YYYY-MM-DD') : null)} inputReadOnly />
            <Radio.Group style={{ marginTop: 6 }} aria-label={t('until')} value={toHalf} options={[{ value: 'am', label: t('am') }, { value: 'pm', label: t('pm') }]} onChange={(e) => setToHalf(e.target.value as 'am' | 'pm')} />
          </Form.Item>
          <Form.Item label={t('reason')} htmlFor="prolong-reason" required><Input.TextArea id="prolong-reason" rows={2} maxLength={200} value={reason} onChange={(e) => setReason(e.target.value)} /></Form.Item>
        </Form>
      </Modal>
    </>
  );
}
