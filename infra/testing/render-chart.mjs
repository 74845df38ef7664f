// Renders the chart without Helm, for its test: the part of Go's templates that the chart uses, and an error for any other.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';

const indent = (text, n) => text.split('\n').map((line) => ' '.repeat(n) + line).join('\n');

const functions = {
  quote: (value) => JSON.stringify(String(value)),
  nindent: (n, text) => `\n${indent(text, n)}`,
  // JSON is YAML in flow style.
  toYaml: (value) => JSON.stringify(value),
  add: (a, b) => a + b,
  eq: (a, b) => a === b,
  not: (value) => !truth(value),
};

function truth(value) {
  return !(value === undefined || value === null || value === false || value === '' || value === 0 || (typeof value === 'object' && Object.keys(value).length === 0));
}

/** Cuts a template into text and actions; `{{-` and `-}}` eat the white space beside them. */
function cut(template) {
  const parts = [];
  let rest = template;
  for (let trim = false; ;) {
    const open = rest.indexOf('{{');
    if (open < 0) return [...parts, { text: trim ? rest.trimStart() : rest }];
    const close = rest.indexOf('}}', open);
    let text = rest.slice(0, open);
    if (trim) text = text.trimStart();
    let action = rest.slice(open + 2, close);
    if (action.startsWith('-')) { text = text.trimEnd(); action = action.slice(1); }
    trim = action.endsWith('-');
    parts.push({ text }, { action: action.replace(/-$/, '').trim() });
    rest = rest.slice(close + 2);
  }
}

class Renderer {
  constructor(root) {
    this.root = root;
    this.defined = new Map();
  }

  render(template) {
    this.parts = cut(template);
    this.at = 0;
    return this.block(this.root, true);
  }

  /** Renders up to the `end` or `else` of this block; without `live` only finds it. */
  block(dot, live) {
    let out = '';
    while (this.at < this.parts.length) {
      const part = this.parts[this.at];
      if (part.action === 'end' || part.action === 'else') return out;
      this.at += 1;
      if (part.text !== undefined) out += live ? part.text : '';
      else out += this.action(part.action, dot, live);
    }
    return out;
  }

  action(action, dot, live) {
    const [word] = action.split(' ', 1);
    const rest = action.slice(word.length + 1);
    if (action.startsWith('/*')) return '';
    if (word === 'if' || word === 'with') {
      const value = live ? this.pipeline(rest, dot) : undefined;
      const chosen = live && truth(value);
      let out = this.block(word === 'with' ? value : dot, chosen);
      if (this.parts[this.at].action === 'else') {
        this.at += 1;
        out += this.block(dot, live && !chosen);
      }
      this.at += 1;
      return out;
    }
    if (word === 'define') {
      const start = this.at;
      this.block(dot, false);
      this.defined.set(JSON.parse(rest), this.parts.slice(start, this.at));
      this.at += 1;
      return '';
    }
    return live ? String(this.pipeline(action, dot)) : '';
  }

  include(name, dot) {
    const [parts, at] = [this.parts, this.at];
    const body = this.defined.get(name);
    if (!body) throw new Error(`no template ${name}`);
    [this.parts, this.at] = [[...body, { action: 'end' }], 0];
    const out = this.block(dot, true);
    [this.parts, this.at] = [parts, at];
    return out;
  }

  pipeline(text, dot) {
    return text.split('|').map((stage) => stage.trim()).reduce((value, stage, i) => this.call(stage, dot, i > 0 ? [value] : []), undefined);
  }

  call(text, dot, piped) {
    const words = text.match(/"[^"]*"|\S+/g) ?? [];
    const [first, ...more] = words;
    const given = [...more.map((word) => this.value(word, dot)), ...piped];
    if (first === 'include') return this.include(...given);
    if (functions[first]) return functions[first](...given);
    if (more.length > 0 || piped.length > 0) throw new Error(`unknown function ${first}`);
    return this.value(first, dot);
  }

  value(word, dot) {
    if (word.startsWith('"')) return JSON.parse(word);
    if (/^-?\d+$/.test(word)) return Number(word);
    if (word === '.') return dot;
    if (!word.startsWith('.')) throw new Error(`unknown word ${word}`);
    return word.slice(1).split('.').reduce((value, key) => {
      // Helm would render nothing for a value that nobody set; here it is a mistake.
      if (value === undefined || value === null || !(key in value)) throw new Error(`no value ${word}`);
      return value[key];
    }, dot);
  }
}

function merged(base, change) {
  const out = { ...base };
  for (const [key, value] of Object.entries(change)) {
    out[key] = value !== null && typeof value === 'object' && !Array.isArray(value) ? merged(base[key] ?? {}, value) : value;
  }
  return out;
}

/**
 * The manifests of the chart under changed values.
 * @returns {object[]}
 */
export function renderChart(folder, change = {}) {
  const chart = parse(readFileSync(join(folder, 'Chart.yaml'), 'utf8'));
  const values = merged(parse(readFileSync(join(folder, 'values.yaml'), 'utf8')), change);
  const renderer = new Renderer({ Values: values, Release: { Name: 'gq', Service: 'Helm', Revision: 1 }, Chart: { AppVersion: chart.appVersion } });
  const templates = readdirSync(join(folder, 'templates')).sort((a, b) => Number(b.endsWith('.tpl')) - Number(a.endsWith('.tpl')));
  return templates.flatMap((name) => {
    const text = renderer.render(readFileSync(join(folder, 'templates', name), 'utf8'));
    return parseAllDocuments(text).flatMap((document) => {
      if (document.errors.length > 0) throw new Error(`${name}: ${document.errors[0].message}\n${text}`);
      const manifest = document.toJS();
      return manifest ? [manifest] : [];
    });
  });
}
