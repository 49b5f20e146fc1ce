import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Row of the table `search_word`: a word that some product has had in its title, vendor, type or tags. */
@Entity({ name: 'search_word' })
@Index('search_word_similar', { synchronize: false })
export class SearchWordEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'search_word_key' })
  word!: string;
}
