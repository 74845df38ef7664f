import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Departure, HandoverItem } from '../persistence/course-entities.js';
import type { Employee } from '../persistence/entities.js';

/** Something that somebody who goes has in hand. */
export interface InHand {
  readonly name: string;
  readonly quantity: number;
}

/** A context that knows what people have in hand, such as open cases or things lent to them. */
export interface HandoverSource {
  readonly name: string;
  inHand(m: EntityManager, employee: Pick<Employee, 'id' | 'userId'>): Promise<readonly InHand[]>;
}

/** What stands on a hand-over list from the beginning: what the platform itself knows the person to have in hand. */
@Injectable()
export class HandoverSources {
  private readonly held: HandoverSource[] = [];

  /** @throws Error when a source of the name is there. */
  register(source: HandoverSource): void {
    if (this.held.some((other) => other.name === source.name)) throw new Error(`things in hand come from ${source.name} twice`);
    this.held.push(source);
  }

  /** Puts everything known on the list of a departure that begins; who takes it is settled when it is handed over. */
  async list(m: EntityManager, departure: Pick<Departure, 'id'>, employee: Pick<Employee, 'id' | 'userId'>): Promise<void> {
    for (const source of this.held) {
      const items = await source.inHand(m, employee);
      if (items.length > 0) await m.insert(HandoverItem, items.map(({ name, quantity }) => ({ departureId: departure.id, name, quantity, takenBy: '', doneOn: null, doneBy: null })));
    }
  }
}
