import { Field, ObjectType } from '@nestjs/graphql';

/** Words in both languages of the portal. */
@ObjectType()
export class Bilingual {
  @Field(() => String)
  zh!: string;

  @Field(() => String)
  en!: string;
}
