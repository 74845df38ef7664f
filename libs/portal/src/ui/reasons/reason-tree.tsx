import { Popover } from 'antd';
import { useState } from 'react';
import { useWords } from '../language.js';
import { sentenceParts, valueText, type Reason, type ReasonProvision } from './reason.js';
import { reasonWords } from './words.js';

/** A provision as a chip: its article, and on a press our plain sentence, the reading taken and the way to the text. */
export function ProvisionChip({ provision }: { readonly provision: ReasonProvision }) {
  const t = useWords(reasonWords);
  return (
    <Popover trigger={['click']} title={`${provision.article}（${provision.id}）`} content={(
      <div style={{ maxWidth: 340 }}>
        <p style={{ margin: 0 }}>{provision.says}</p>
        {provision.reading && <p className="gq-quiet" style={{ margin: '8px 0 0' }}>{t('reading')}{provision.reading}</p>}
        {provision.textAddress && <p style={{ margin: '8px 0 0' }}><a href={provision.textAddress}>{t('officialText')}</a></p>}
      </div>
    )}>
      <button type="button" className={provision.reading ? 'gq-chip gq-chip-reading' : 'gq-chip'}>{provision.article}</button>
    </Popover>
  );
}

interface TreeProps {
  readonly reasons: readonly Reason[];
  readonly provisions: ReadonlyMap<string, ReasonProvision>;
  /** Words of codes that occur as values. */
  readonly terms?: Readonly<Record<string, string>>;
}

function Step({ reason, provisions, terms = {} }: { readonly reason: Reason } & Omit<TreeProps, 'reasons'>) {
  const t = useWords(reasonWords);
  const [open, setOpen] = useState(true);
  const children = reason.children ?? [];
  const provision = reason.provision ? provisions.get(reason.provision) : undefined;
  return (
    <li>
      <div className={reason.holds === false ? 'gq-step gq-step-no' : 'gq-step'}>
        {children.length > 0 && (
          <button type="button" className="gq-fold" aria-expanded={open} aria-label={open ? t('fold') : t('unfold')} onClick={() => setOpen(!open)}>{open ? '▾' : '▸'}</button>
        )}
        {provision ? <ProvisionChip provision={provision} /> : reason.article && <span className="gq-chip">{reason.article}</span>}
        <span>
          {sentenceParts(reason).map((part, index) => (
            <span key={index}>{part.text}{part.figure !== undefined && <span className="gq-step-value"> {terms[part.figure] ?? part.figure} </span>}</span>
          ))}
          {reason.value !== undefined && <span className="gq-step-value"> ＝ {valueText(reason.value, terms)}</span>}
          {reason.holds !== undefined && <span className="gq-step-value">：{reason.holds ? `✓ ${t('met')}` : `✗ ${t('notMet')}`}</span>}
        </span>
      </div>
      {open && children.length > 0 && <ul>{children.map((child, index) => <Step key={index} reason={child} provisions={provisions} terms={terms} />)}</ul>}
    </li>
  );
}

/** The tree of steps, each a line of formula in words with its figures; branches fold. */
export function ReasonTree({ reasons, provisions, terms = {} }: TreeProps) {
  return <ul className="gq-tree">{reasons.map((reason, index) => <Step key={index} reason={reason} provisions={provisions} terms={terms} />)}</ul>;
}
