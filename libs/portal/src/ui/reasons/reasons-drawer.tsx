import { Alert, Button, Drawer, Space, Spin } from 'antd';
import { useNavigate } from 'react-router';
import { useClient, useQuery } from 'urql';
import { useState } from 'react';
import { useWords } from '../language.js';
import { useNarrow } from '../use-narrow.js';
import { inSchemaOrder, schemaOf } from '../schema-form/schema.js';
import { uiWords } from '../words.js';
import { ExplanationView } from './explanation-view.js';
import { explorerAddress, type Explanation } from './reason.js';
import type { Explained } from './reasons-context.js';
import { DecisionResultDocument, ReplayDecisionDocument, type DecisionResultQuery } from './reasons.operations.js';
import { reasonWords } from './words.js';

type Stored = NonNullable<DecisionResultQuery['decisionResult']>;

/** The stored result as the drawer shows it. The API's JSON fields hold what the kernel wrote, whose shape is `Explanation`. */
export function explanationOf(stored: Stored): Explanation {
  return {
    ...stored,
    facts: inSchemaOrder(schemaOf(stored.factsSchema), stored.facts as Explanation['facts']),
    output: inSchemaOrder(schemaOf(stored.answerSchema), stored.output as Explanation['output']),
    factSources: stored.factSources as Explanation['factSources'],
    reasons: stored.reasons as Explanation['reasons'],
    decisionName: stored.decisionZh,
    parameters: (stored.parameters ?? []) as Explanation['parameters'],
  };
}

function Replay({ id }: { readonly id: string }) {
  const t = useWords(reasonWords);
  const client = useClient();
  const [state, setState] = useState<'idle' | 'asking' | 'same' | 'differs'>('idle');
  const ask = (): void => {
    setState('asking');
    void client.query(ReplayDecisionDocument, { id }, { requestPolicy: 'network-only' }).toPromise()
      .then(({ data }) => setState(data?.replayDecision.same ? 'same' : 'differs'));
  };
  if (state === 'same') return <Alert type="success" showIcon title={t('replaySame')} />;
  if (state === 'differs') return <Alert type="error" showIcon title={t('replayDiffers')} />;
  return <Button loading={state === 'asking'} onClick={ask}>{t('replay')}</Button>;
}

/** The drawer 依据 on the right-hand side; see `Figure` and `useReasons`. */
export default function ReasonsDrawer({ what, onClose }: { readonly what: Explained; readonly onClose: () => void }) {
  const t = useWords(reasonWords);
  const u = useWords(uiWords);
  const narrow = useNarrow();
  const navigate = useNavigate();
  const id = 'resultId' in what ? what.resultId : '';
  const [{ data, fetching, error }] = useQuery({ query: DecisionResultDocument, variables: { id }, pause: id === '' });
  const explanation = 'explanation' in what ? what.explanation : data?.decisionResult ? explanationOf(data.decisionResult) : null;
  return (
    <Drawer open onClose={onClose} size={narrow ? '100%' : 620} title={explanation ? `${t('title')} · ${explanation.decisionName}` : t('title')}
      extra={<Button onClick={() => print()}>{u('print')}</Button>}
      footer={explanation && (
        <Space wrap>
          <Button onClick={() => { onClose(); void navigate(explorerAddress(explanation)); }}>{t('tryOther')}</Button>
          {id !== '' && <Replay key={id} id={id} />}
        </Space>
      )}>
      {explanation ? <ExplanationView explanation={explanation} /> : fetching ? <Spin /> : <Alert type="error" showIcon title={t('failed')} description={error?.message} />}
    </Drawer>
  );
}
