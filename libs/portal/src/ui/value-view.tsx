import type { Value } from './reasons/reason.js';
import { fieldsOf, textBySchema, type SchemaNode } from './schema-form/schema.js';

function isRecords(value: Value): value is readonly Readonly<Record<string, Value>>[] {
  return Array.isArray(value) && value.length > 0 && value.every((v: Value) => typeof v === 'object' && v !== null && !Array.isArray(v));
}

/** A value in its own shape: a list of records as a table, a record as its fields, the rest as text. */
export function ValueView({ node, value }: { readonly node: SchemaNode | undefined; readonly value: Value }) {
  if (isRecords(value)) {
    const fields = fieldsOf(node?.items ?? {});
    const keys = fields.length > 0 ? fields.map(([key]) => key) : Object.keys(value[0] ?? {});
    return (
      <div className="gq-table-scroll">
        <table className="gq-facts gq-facts-head">
          <thead><tr>{keys.map((key) => <th key={key} scope="col">{node?.items?.properties?.[key]?.title ?? key}</th>)}</tr></thead>
          <tbody>{value.map((row, index) => <tr key={index}>{keys.map((key) => <td key={key}><ValueView node={node?.items?.properties?.[key]} value={row[key] ?? null} /></td>)}</tr>)}</tbody>
        </table>
      </div>
    );
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return <>{Object.entries(value).map(([key, held]) => <div key={key}>{node?.properties?.[key]?.title ?? key}：<ValueView node={node?.properties?.[key]} value={held} /></div>)}</>;
  }
  return <>{textBySchema(node, value)}</>;
}
