import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row of somebody's inbox: a step, an offer to answer or a first meeting to hold. Rights are columns. */
@Entity('work_item')
export class WorkItemEntity {
  @PrimaryColumn('uuid')
  planId!: string;

  @PrimaryColumn('text')
  itemId!: string;

  @Column('text')
  municipalityId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  planKind!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  unitId!: string;

  @Column('uuid', { nullable: true })
  assigneeId!: string | null;

  @Column('boolean')
  inInbox!: boolean;

  @Column('date')
  sortOn!: string;

  @Column('text')
  status!: string;

  @Column('text', { nullable: true })
  section!: string | null;

  @Column('integer', { nullable: true })
  sectionVersion!: number | null;

  @Column('text', { nullable: true })
  code!: string | null;

  @Column('integer', { nullable: true })
  occurrence!: number | null;

  @Column('text', { nullable: true })
  stepKind!: string | null;

  @Column('text', { nullable: true })
  role!: string | null;

  @Column('boolean', { default: false })
  forYoung!: boolean;

  @Column('uuid', { nullable: true })
  titleText!: string | null;

  @Column('text', { nullable: true })
  handoverId!: string | null;

  @Column('date', { nullable: true })
  opensOn!: string | null;

  @Column('date', { nullable: true })
  readyOn!: string | null;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('timestamptz', { nullable: true })
  dueAt!: Date | null;

  @Column('text', { nullable: true })
  dueKind!: string | null;

  @Column('date', { nullable: true })
  limitOn!: string | null;

  @Column('boolean', { default: false })
  overdue!: boolean;

  @Column('boolean', { default: false })
  exceeded!: boolean;

  @Column('timestamptz', { nullable: true })
  scheduledAt!: Date | null;
}
