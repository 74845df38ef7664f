import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../data/act.js';
import { RefusalList } from '../ui/answered.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import { Panel } from '../ui/page-head.js';
import { RaterProgressDocument, RemindScoringRatersDocument, WaiveScoringSheetsDocument, type RaterProgressQuery } from './scoring.operations.js';
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

type Row = RaterProgressQuery['raterProgress'][number];
const raterOf = (row: Row): string => row.rater ?? row.parties.join('、');

/** One item: how many sheets are in, and who still owes. */
function ItemProgress({ rows, open, onWaive }: { readonly rows: readonly Row[]; readonly open: boolean; readonly onWaive: (item: { item: string; itemName: string }) => void }) {
  const t = useWords(scoringWords);
  const [first] = rows;
  const owing = rows.filter((row) => row.given < row.wanted);
  const wanted = rows.reduce((sum, row) => sum + row.wanted, 0);
  const given = rows.reduce((sum, row) => sum + row.given, 0);
  if (!first) return null;
  return (
    <>
      <tr>
        <th scope="rowgroup" colSpan={2}>{first.itemName}</th><td className={given < wanted ? 'gq-light-soon' : ''}>{given} / {wanted}</td><td>{formatDay(first.dueOn)}</td>
        <td>{open && given < wanted && <Button size="small" onClick={() => onWaive({ item: first.item, itemName: first.itemName })}>{t('waive')}</Button>}</td>
      </tr>
      {owing.map((row) => <tr key={`${raterOf(row)}/${row.unitName ?? ''}`}><td style={{ paddingLeft: 24 }}>{raterOf(row)}</td><td>{row.unitName ?? ''}</td><td>{row.given} / {row.wanted}</td><td /><td /></tr>)}
    </>
  );
}

/** How far the raters are, item by item: who still owes; remind them, or do without with a reason. */
export function Progress({ roundId, open }: { readonly roundId: string; readonly open: boolean }) {
  const t = useWords(scoringWords);
  const [{ data }, ask] = useQuery({ query: RaterProgressDocument, variables: { roundId } });
  const remind = useAct(RemindScoringRatersDocument);
  const [waiving, setWaiving] = useState<{ item: string; itemName: string } | null>(null);
  const rows = data?.raterProgress ?? [];
  const wanted = rows.reduce((sum, row) => sum + row.wanted, 0);
  const given = rows.reduce((sum, row) => sum + row.given, 0);
  const items = [...new Set(rows.map((row) => row.item))];
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  if (data && rows.length === 0) return <p className="gq-quiet">{t('noProgress')}</p>;
  return (
    <Panel title={`${t('givenOf')} ${given} / ${wanted}`} beside={open && given < wanted ? <Button loading={remind.running} onClick={() => { void remind.run({ roundId }).then(refresh); }}>{t('remind')}</Button> : undefined}>
      <RefusalList refusals={remind.refusals} />
      <div className="gq-table-scroll">
        <table className="gq-facts gq-facts-head">
          <thead><tr><th scope="col">{t('rater')}</th><th scope="col">{t('unit')}</th><th scope="col">{t('givenOf')}</th><th scope="col">{t('dueOn')}</th><th scope="col" aria-label={t('waive')} /></tr></thead>
          <tbody>{items.map((item) => <ItemProgress key={item} rows={rows.filter((row) => row.item === item)} open={open} onWaive={setWaiving} />)}</tbody>
        </table>
      </div>
      {waiving && <Waive roundId={roundId} {...waiving} onClose={() => setWaiving(null)} onDone={() => { setWaiving(null); refresh(); }} />}
    </Panel>
  );
}
