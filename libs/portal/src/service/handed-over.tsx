import { Button } from 'antd';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { TakeOverServicesDocument } from './care.operations.js';
import { careWords } from './care-words.js';
import type { MyServiceQuery } from './service.operations.js';

type Handover = MyServiceQuery['myService']['handedOver'][number];

function Line({ handover, onDone }: { readonly handover: Handover; readonly onDone: () => void }) {
  const t = useWords(careWords);
  const take = useAct(TakeOverServicesDocument);
  return (
    <div style={{ padding: '6px 0 12px' }}>
      <RefusalList refusals={take.refusals} />
      <div>{t('handedBy', { who: handover.handedByName, day: formatDay(handover.handedOn), from: handover.fromName, reason: handover.reason })}</div>
      <ul style={{ margin: '6px 0', paddingInlineStart: 20 }}>{handover.items.map((item) => <li key={item}>{item}</li>)}</ul>
      <Button size="large" type="primary" loading={take.running} onClick={() => { void take.run({ id: handover.id }).then((done) => { if (done.ok) onDone(); }); }}>{t('taken')}</Button>
    </div>
  );
}

/** Cases and people that were handed over to the viewer and wait to be taken over. */
export function HandedOver({ handovers, onDone }: { readonly handovers: readonly Handover[]; readonly onDone: () => void }) {
  const t = useWords(careWords);
  if (handovers.length === 0) return null;
  return (
    <Panel title={t('handedOver')}>
      <p className="gq-quiet" style={{ marginTop: 0 }}>{t('takenHint')}</p>
      {handovers.map((handover) => <Line key={handover.id} handover={handover} onDone={onDone} />)}
    </Panel>
  );
}
