import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useAct } from '../data/act.js';
import { useSession } from '../session/session.js';
import { RefusalList } from '../ui/answered.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { RecordLeaveReturnDocument } from './time.operations.js';
import { timeWords } from './time-words.js';

/** The host unit's word that somebody is back. */
export function ReturnBox({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const t = useWords(timeWords);
  const { viewer } = useSession();
  const [on, setOn] = useState(viewer.today);
  const record = useAct(RecordLeaveReturnDocument);
  return (
    <Panel title={t('recordReturn')}>
      <RefusalList refusals={record.refusals} />
      <label htmlFor="return-on">{t('returnedOn')}</label>
      <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
        <DatePicker id="return-on" value={dayjs(on)} maxDate={dayjs(viewer.today)} allowClear={false} onChange={(next) => { if (next) setOn(next.format('YYYY-MM-DD')); }} />
        <Button type="primary" loading={record.running} onClick={() => { void record.run({ id, on }).then((outcome) => { if (outcome.ok) onDone(); }); }}>{t('recordReturn')}</Button>
      </div>
    </Panel>
  );
}
