import { Link } from 'react-router';
import { useLanguage, useWords } from '../ui/language.js';
import { schemaOf } from '../ui/schema-form/schema.js';
import type { Value } from '../ui/reasons/reason.js';
import { ValueView } from '../ui/value-view.js';
import { scoringWords } from './words.js';

/** A fact of a score with where it comes from. */
export interface Part {
  readonly item: string;
  readonly zh: string;
  readonly source: string;
  readonly value: unknown;
  readonly schema: unknown;
  readonly origin: unknown;
}

interface Origin { readonly zh: string; readonly en: string; readonly address: string | null }
const SOURCES = ['rating', 'service-record', 'attendance', 'register'] as const;

/** What a score is made of: each rating and each fact from the records, with its source. */
export function Parts({ parts }: { readonly parts: readonly Part[] }) {
  const t = useWords(scoringWords);
  const { language } = useLanguage();
  return (
    <table className="gq-facts">
      <tbody>
        {parts.map((part) => {
          const origin = part.origin as Origin | null;
          const source = SOURCES.find((known) => known === part.source) ?? 'register';
          const words = origin ? origin[language] : t(source);
          return (
            <tr key={part.item}>
              <th scope="row">{part.zh}</th>
              <td><ValueView node={schemaOf(part.schema)} value={part.value as Value} /><div className="gq-quiet">{origin?.address ? <Link to={origin.address}>{words}</Link> : words}</div></td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
