import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawAgain, holdsBy } from './draw-again.js';
import { sha256 } from './sha256.js';

const ofNode = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('drawing again on the viewer’s own device', () => {
  it('hashes as the server does, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => sha256(text) === ofNode(text)));
  });

  it('comes to the same whatever the order of the list, and to nothing else with another seed', () => {
    const pool = ['ly.t1', 'ly.t2', 'ly.t3', 'ly.t4', 'ly.t5'];
    const draw = { kind: 'raters', item: 'frontline/staff', pool, size: 2, drawn: [] };
    const drawn = drawAgain('a seed', draw);
    expect(drawAgain('a seed', { ...draw, pool: [...pool].reverse() })).toEqual(drawn);
    expect(drawn.length).toBe(2);
    expect(holdsBy('a seed', ofNode('a seed'), { ...draw, drawn })).toBe(true);
    expect(holdsBy('a seed', ofNode('another'), { ...draw, drawn })).toBe(false);
    expect(holdsBy('a seed', ofNode('a seed'), { ...draw, drawn: [...drawn].reverse() })).toBe(false);
  });

  it('lets each group score another, and none itself', () => {
    const pairs = drawAgain('seed', { kind: 'groups', item: 'groups', pool: ['a', 'b', 'c'], size: 3, drawn: [] }).map((pair) => pair.split('>'));
    expect(pairs.every(([scoring, scored]) => scoring !== scored)).toBe(true);
    expect(new Set(pairs.map(([, scored]) => scored)).size).toBe(3);
  });
});
