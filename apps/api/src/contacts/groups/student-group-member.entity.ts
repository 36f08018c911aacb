import { Entity, PrimaryColumn } from 'typeorm';

@Entity('student_group_member')
export class StudentGroupMemberEntity {
  @PrimaryColumn({ name: 'group_id', type: 'uuid' })
  groupId: string;

  @PrimaryColumn({ name: 'student_id', type: 'uuid' })
  studentId: string;
}
