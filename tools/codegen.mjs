// Types the portal's GraphQL operations: `node tools/codegen.mjs` reads libs/portal/src/data/schema.graphql and writes beside each *.graphql file of operations an *.operations.ts of the same name. With --check it writes
// nothing and fails when a file is out of date. `--from http://127.0.0.1:8080/graphql` first takes the schema of a running
// demonstration, which answers introspection.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { buildClientSchema, buildSchema, getIntrospectionQuery, Kind, lexicographicSortSchema, parse, print, printSchema, validate, visit } from 'graphql';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const sources = join(root, 'libs/portal/src');
const schemaFile = join(sources, 'data/schema.graphql');
const check = process.argv.includes('--check');

async function takeSchema(address) {
  const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: getIntrospectionQuery() }) });
  const { data, errors } = await answer.json();
  if (!data) throw new Error(`${address} did not tell its schema: ${JSON.stringify(errors)}`);
  writeFileSync(schemaFile, `${printSchema(lexicographicSortSchema(buildClientSchema(data)))}\n`);
}
const from = process.argv.indexOf('--from');
if (from > 0) await takeSchema(process.argv[from + 1]);

const schemaText = readFileSync(schemaFile, 'utf8');
const schema = buildSchema(schemaText);
const schemaDocument = parse(schemaText);

function fragmentsUsed(node, fragments, seen = new Map()) {
  visit(node, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value);
      if (!fragment || seen.has(name.value)) return;
      seen.set(name.value, fragment);
      fragmentsUsed(fragment, fragments, seen);
    },
  });
  return seen;
}

// The text of each operation goes out as a string: smaller than its syntax tree, and the client parses it once.
const documents = {
  plugin: (_schema, files) => {
    const definitions = files.flatMap((file) => file.document.definitions);
    const fragments = new Map(definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]));
    const lines = definitions.filter((d) => d.kind === Kind.OPERATION_DEFINITION).map((operation) => {
      const kind = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[operation.operation];
      const type = `${operation.name.value}${kind}`;
      const text = [operation, ...fragmentsUsed(operation, fragments).values()].map((d) => print(d)).join('\n');
      return `export const ${operation.name.value}Document = ${JSON.stringify(text)} as unknown as TypedDocumentNode<${type}, ${type}Variables>;`;
    });
    return { prepend: ["import type { TypedDocumentNode } from '@graphql-typed-document-node/core';"], content: lines.join('\n\n') };
  },
};

const config = {
  useTypeImports: true, skipTypename: true, enumsAsTypes: true, enumType: 'string-literal', strictScalars: true, avoidOptionals: { field: true },
  scalars: { JSON: 'unknown', DateTime: 'string', Decimal: 'string', Day: 'string', ID: 'string', Upload: 'File' },
};

async function generate(file) {
  const text = readFileSync(file, 'utf8');
  const document = parse(text);
  const faults = validate(schema, document);
  if (faults.length > 0) throw new Error(`${relative(root, file)}:\n${faults.map((f) => `  ${f.message} (line ${f.locations?.[0]?.line ?? '?'})`).join('\n')}`);
  const output = await codegen({
    filename: file, schema: schemaDocument, schemaAst: schema, documents: [{ location: file, document }], config,
    plugins: [{ operations: config }, { documents: {} }], pluginMap: { operations: operationTypes, documents },
  });
  return `// Generated from ${basename(file)} by \`node tools/codegen.mjs\`; edit that file.\n${output}\n`;
}

const files = readdirSync(sources, { recursive: true }).filter((f) => f.endsWith('.graphql')).map((f) => join(sources, f)).filter((f) => f !== schemaFile).sort();
let stale = 0;
let failed = 0;
for (const file of files) {
  const target = file.replace(/\.graphql$/, '.operations.ts');
  let made;
  try {
    made = await generate(file);
  } catch (error) {
    failed += 1;
    console.error(error instanceof Error ? error.message : error);
    continue;
  }
  const held = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (held === made) continue;
  stale += 1;
  if (check) console.error(`${relative(root, target)} is out of date: run node tools/codegen.mjs`);
  else writeFileSync(target, made);
}
if (!check) console.log(`${files.length} files of operations, ${stale} written`);
process.exit(failed > 0 || (check && stale > 0) ? 1 : 0);
