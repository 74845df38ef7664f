import type { Value } from './reasons/reason.js';
import { useLanguage } from './language.js';
import { fieldsOf, labelOf, textBySchema, type SchemaNode } from './schema-form/schema.js';

function isRecords(value: Value): value is readonly Readonly<Record<string, Value>>[] {
  return Array.isArray(value) && value.length > 0 && value.every((v: Value) => typeof v === 'object' && v !== null && !Array.isArray(v));
}

/** A value in its own shape: a list of records as a table, a record as its fields, the rest as text. */
export function ValueView({ node, value }: { readonly node: SchemaNode | undefined; readonly value: Value }) {
  const { language } = useLanguage();
  const label = (key: string, field: SchemaNode | undefined): string => (field ? labelOf(key, field, language) : key);
  if (isRecords(value)) {
    const fields = fieldsOf(node?.items ?? {});
    const keys = fields.length > 0 ? fields.map(([key]) => key) : Object.keys(value[0] ?? {});
    return (
      <div className="gq-table-scroll">
        <table className="gq-facts gq-facts-head">
          <thead><tr>{keys.map((key) => <th key={key} scope="col">{label(key, node?.items?.properties?.[key])}</th>)}</tr></thead>
          <tbody>{value.map((row, index) => <tr key={index}>{keys.map((key) => <td key={key}><ValueView node={node?.items?.properties?.[key]} value={row[key] ?? null} /></td>)}</tr>)}</tbody>
        </table>
      </div>
    );
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return <>{Object.entries(value).map(([key, held]) => <div key={key}>{label(key, node?.properties?.[key])}{language === 'zh' ? '：' : ': '}<ValueView node={node?.properties?.[key]} value={held} /></div>)}</>;
  }
  return <>{textBySchema(node, value, language)}</>;
}
