import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { RaterProgressDocument, RemindScoringRatersDocument, WaiveScoringSheetsDocument } from './scoring.operations.js';
import { scoringWords } from './words.js';

function Waive({ roundId, item, itemName, onClose, onDone }: { readonly roundId: string; readonly item: string; readonly itemName: string; readonly onClose: () => void; readonly onDone: () => void }) {
  const t = useWords(scoringWords);
  const [reason, setReason] = useState('');
  const waive = useAct(WaiveScoringSheetsDocument);
  return (
    <Modal open title={t('waive')} onCancel={onClose} okText={t('waive')} cancelText={t('cancel')} confirmLoading={waive.running} okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => { void waive.run({ roundId, item, reason }).then((outcome) => { if (outcome.ok) onDone(); }); }}>
      <RefusalList refusals={waive.refusals} />
      <p>{t('waiveWhy', { item: itemName })}</p>
      <Input.TextArea aria-label={t('reason')} rows={3} value={reason} onChange={(event) => setReason(event.target.value)} />
    </Modal>
  );
}

/** How far each rater is: who still owes what comes first; remind them, or do without with a reason. */
export function Progress({ roundId, open }: { readonly roundId: string; readonly open: boolean }) {
  const t = useWords(scoringWords);
  const [{ data }, ask] = useQuery({ query: RaterProgressDocument, variables: { roundId } });
  const remind = useAct(RemindScoringRatersDocument);
  const [waiving, setWaiving] = useState<{ item: string; itemName: string } | null>(null);
  const rows = data?.raterProgress ?? [];
  const wanted = rows.reduce((sum, row) => sum + row.wanted, 0);
  const given = rows.reduce((sum, row) => sum + row.given, 0);
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  if (data && rows.length === 0) return <p className="gq-quiet">{t('noProgress')}</p>;
  return (
    <Panel title={`${t('givenOf')} ${given} / ${wanted}`} beside={open && given < wanted ? <Button loading={remind.running} onClick={() => { void remind.run({ roundId }).then(refresh); }}>{t('remind')}</Button> : undefined}>
      <RefusalList refusals={remind.refusals} />
      <div className="gq-table-scroll">
        <table className="gq-facts gq-facts-head">
          <thead><tr><th scope="col">{t('item')}</th><th scope="col">{t('rater')}</th><th scope="col">{t('unit')}</th><th scope="col">{t('givenOf')}</th><th scope="col">{t('dueOn')}</th><th scope="col" aria-label={t('waive')} /></tr></thead>
          <tbody>{rows.map((row) => (
            <tr key={`${row.item}/${row.rater ?? ''}/${row.unitName ?? ''}/${row.parties.join()}`}>
              <td>{row.itemName}</td><td>{row.rater ?? '—'}</td><td>{row.unitName ?? '—'}</td>
              <td className={row.given < row.wanted ? 'gq-light-soon' : ''}>{row.given} / {row.wanted}</td><td>{formatDay(row.dueOn)}</td>
              <td>{open && row.given < row.wanted && <Button size="small" onClick={() => setWaiving({ item: row.item, itemName: row.itemName })}>{t('waive')}</Button>}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
      {waiving && <Waive roundId={roundId} {...waiving} onClose={() => setWaiving(null)} onDone={() => { setWaiving(null); refresh(); }} />}
    </Panel>
  );
}
