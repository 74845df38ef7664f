import { Ability, subject as named } from '@casl/ability';
import type { RawRuleOf } from '@casl/ability';
import { rulesToAST } from '@casl/ability/extra';
import { refuser } from '../context/index.js';
import type { RequestContext } from '../context/index.js';
import type { AccessRegistry } from './access-registry.js';
import { compileConditions, matchConditions } from './conditions.js';
import type { GongqiaoAbility, SqlCondition } from './conditions.js';
import type { Grant, SubjectSpec } from './grant.js';

const refuse = refuser({
  forbidden: { zh: '您的岗位权限不包括这项操作。', en: 'Your role does not allow this.' },
});

/** Who may do what, decided in memory for one row and in SQL for a list, by the same grants. */
export class AccessService {
  private readonly abilities = new WeakMap<RequestContext, GongqiaoAbility>();

  /**
   * @param packOf the pack of a tenant, for the rights that its document gives; tenants without one have the common grants only.
   */
  constructor(
    readonly registry: AccessRegistry,
    private readonly packOf: (tenantId: string) => string | undefined = () => undefined,
  ) {}

  /** All that a context may do. */
  ability(ctx: RequestContext): GongqiaoAbility {
    const known = this.abilities.get(ctx);
    if (known) return known;
    const grants = this.registry.grantsOf(ctx.roles, this.packOf(ctx.tenantId));
    // CASL lets the last rule win; grants that take away must stand after those that give.
    const ordered = [...grants.filter((grant) => !grant.deny), ...grants.filter((grant) => grant.deny)];
    const rules = ordered.flatMap((grant) => this.rules(grant, ctx));
    const ability: GongqiaoAbility = new Ability(rules, { conditionsMatcher: matchConditions });
    this.abilities.set(ctx, ability);
    return ability;
  }

  private rules(grant: Grant, ctx: RequestContext): RawRuleOf<GongqiaoAbility>[] {
    const subject = this.registry.getSubject(grant.subject);
    return this.reachConditions(grant, subject, ctx).map((reach) => ({
      action: Array.isArray(grant.verb) ? [...(grant.verb as readonly string[])] : (grant.verb as string),
      subject: grant.subject,
      conditions: { ...grant.where, ...reach } as RawRuleOf<GongqiaoAbility>['conditions'],
      inverted: grant.deny ?? false,
      ...(grant.provision === undefined ? {} : { reason: grant.provision }),
    }));
  }

  private reachConditions(grant: Grant, subject: SubjectSpec, ctx: RequestContext): object[] {
    const tenant = { [subject.tenant ?? 'tenantId']: ctx.tenantId };
    const unit = subject.unit ?? 'unitPath';
    switch (grant.reach) {
      case 'tenant':
        return [tenant];
      case 'subtree':
        return [{ ...tenant, [unit]: { $under: ctx.unitPath } }];
      case 'unit':
        return [{ ...tenant, [unit]: ctx.unitPath }];
      case 'own':
        return [{ ...tenant, [subject.owner ?? '']: ctx.userId }];
      case 'counterpart':
        return (subject.counterparts ?? []).map((column) => ({ [column]: ctx.tenantId }));
    }
  }

  /** Whether the context may do something to a subject at all or, with a row, to that row. */
  can(ctx: RequestContext, verb: string, subject: string, row?: object): boolean {
    this.registry.getSubject(subject);
    return this.ability(ctx).can(verb, row === undefined ? subject : named(subject, { ...row }));
  }

  /** @throws Refused `forbidden` when the context may not. */
  require(ctx: RequestContext, verb: string, subject: string, row?: object): void {
    if (!this.can(ctx, verb, subject, row)) {
      throw refuse('forbidden', { values: { verb, subject } });
    }
  }

  /** The SQL condition for the rows of `alias` that the context may act on: `qb.andWhere(where.sql, where.parameters)`. */
  where(ctx: RequestContext, verb: string, subject: string, alias: string): SqlCondition {
    const properties = this.registry.propertiesOf(this.registry.getSubject(subject));
    return compileConditions(rulesToAST(this.ability(ctx), verb, subject), alias, properties);
  }
}
