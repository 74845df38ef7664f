// The limit beside which the list of posts is measured: node:http and pg, the same SQL with the same answer's columns, and nothing
// else: no session, no permission, no tenant, no GraphQL. Started by lists.mjs with the connection and the query on its environment.
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.BARE_URL, max: 10 });
const { page, count, names, values } = JSON.parse(process.env.BARE_QUERY);

const server = createServer((request, response) => {
  (async () => {
    const [rows, total] = await Promise.all([pool.query({ name: 'page', text: page, values }), pool.query({ name: 'count', text: count, values })]);
    const units = await pool.query({ name: 'names', text: names, values: [[...new Set(rows.rows.flatMap((row) => [row.unit_id, row.purchaser_unit_id]))]] });
    const nameOf = new Map(units.rows.map((row) => [row.id, row.name]));
    const edges = rows.rows.slice(0, 50).map((row) => ({ cursor: row.id, node: { ...row, unitName: nameOf.get(row.unit_id), purchaserName: nameOf.get(row.purchaser_unit_id) } }));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: { posts: { totalCount: Number(total.rows[0].n), edges } } }));
  })().catch((error) => { response.statusCode = 500; response.end(String(error)); });
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
process.on('SIGTERM', () => { server.close(); server.closeAllConnections(); void pool.end().then(() => process.exit(0)); });
