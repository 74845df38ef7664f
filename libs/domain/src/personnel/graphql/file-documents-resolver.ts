import type { RequestContext } from '@gongqiao/platform/context';
import { TenantDatabase } from '@gongqiao/platform/database';
import { Ctx } from '@gongqiao/platform/graphql';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DocumentNode, type StoredDocument } from '../../documents/index.js';
import { FileDocuments } from '../application/file-documents.js';
import type { FileView } from '../application/read-file.js';
import { PersonnelFileNode } from './file-types.js';

/** Scans and papers on a staff file. */
@Resolver(() => PersonnelFileNode)
export class FileDocumentsResolver {
  constructor(
    private readonly database: TenantDatabase,
    private readonly operations: FileDocuments,
  ) {}

  @ResolveField(() => [DocumentNode], { description: '档案附件：contract 合同、certificate 证书、identity 身份证件、entry-paper 入职材料、exit-paper 离职材料、other 其他' })
  documents(@Parent() file: FileView, @Ctx() ctx: RequestContext): Promise<StoredDocument[]> {
    return this.database.run(ctx, (m) => this.operations.of(m, file.employee.id));
  }

  @ResolveField(() => Boolean, { description: '可以存入和作废附件' })
  mayAttach(@Parent() file: FileView, @Ctx() ctx: RequestContext): boolean {
    return this.operations.mayAttach(ctx, file.employee);
  }
}
