import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useMay } from '../session/session.js';
import { formatDay } from '../ui/format.js';
import { useWords } from '../ui/language.js';
import type { Column } from '../ui/list/data-table.js';
import { ListPage, useListArguments } from '../ui/list/list-page.js';
import { BeginPosting } from './begin-posting.js';
import { PostingMattersDocument, type PostingLineFragment } from './people.operations.js';
import { PostingDialog } from './posting-dialog.js';
import { postingWords } from './posting-words.js';

type Key = keyof typeof postingWords.zh;

/** Changes of post, exchanges and absences on duty of people on purchasers' posts: what waits for the viewer, and what was settled. */
export default function PostingsPage() {
  const t = useWords(postingWords);
  const may = useMay();
  const { first, skip, orderBy } = useListArguments();
  const [open, askOpen] = useQuery({ query: PostingMattersDocument, variables: { open: true, first, skip, orderBy }, requestPolicy: 'cache-and-network' });
  const [closed, askClosed] = useQuery({ query: PostingMattersDocument, variables: { open: false, first: 50 }, requestPolicy: 'cache-and-network' });
  const [shown, setShown] = useState<PostingLineFragment | null>(null);
  const [beginning, setBeginning] = useState(false);
  const refresh = (): void => { setShown(null); setBeginning(false); askOpen({ requestPolicy: 'network-only' }); askClosed({ requestPolicy: 'network-only' }); };
  const who = (one: PostingLineFragment) => <Button type="link" style={{ padding: 0, height: 'auto' }} onClick={() => setShown(one)}>{one.workerName}</Button>;
  const columns: readonly Column<PostingLineFragment>[] = [
    { key: 'worker', title: t('worker'), sort: 'workerName', render: who },
    { key: 'kind', title: t('kind'), sort: 'kind', render: (one) => t(one.kind as Key) },
    { key: 'host', title: t('host'), render: (one) => one.hostUnitName },
    { key: 'state', title: t('state'), render: (one) => <>{one.stateZh}{one.acts.length > 0 && <div className="gq-quiet">{one.acts.map((act) => act.zh).join('、')}</div>}</> },
    { key: 'begun', title: t('begunOn'), sort: 'begunOn', render: (one) => formatDay(one.begunOn) },
  ];
  const card = (one: PostingLineFragment) => <>{who(one)}　{t(one.kind as Key)}<div className="gq-quiet">{one.hostUnitName}　{one.stateZh}</div></>;
  return (
    <>
      <ListPage<PostingLineFragment> title={t('title')} name="postings" columns={columns} connection={open.data?.postingMatters} fetching={open.fetching} error={open.error} onRetry={refresh} empty={t('none')} card={card} onOpen={setShown}
        acts={may('act', 'PostingMatter') ? <Button type="primary" onClick={() => setBeginning(true)}>{t('begin')}</Button> : undefined} />
      <div style={{ height: 20 }} />
      <ListPage<PostingLineFragment> title={t('closed')} name="postingsClosed" columns={columns.map(({ sort: _sort, ...column }) => column)} connection={closed.data?.postingMatters} fetching={closed.fetching} error={closed.error} onRetry={refresh} empty={t('closedNone')} card={card} onOpen={setShown} />
      {shown && <PostingDialog one={shown} onClose={() => setShown(null)} onDone={refresh} />}
      {beginning && <BeginPosting swaps={may('read', 'Employee')} onClose={() => setBeginning(false)} onDone={refresh} />}
    </>
  );
}
