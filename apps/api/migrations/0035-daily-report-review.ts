import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What CGCN does with a class's day: contradictions, texts, the messages themselves, and calls to make. */
export class DailyReportReview1700000000035 implements MigrationInterface {
  readonly name = 'DailyReportReview1700000000035';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE class_review (
        class_id uuid NOT NULL REFERENCES school_class (id),
        date date NOT NULL,
        reviewer_id uuid NOT NULL REFERENCES account (id),
        begun_at timestamptz NOT NULL,
        revision integer NOT NULL CHECK (revision > 0),
        PRIMARY KEY (class_id, date)
      );
      CREATE INDEX class_review_day ON class_review (date);

      CREATE TABLE contradiction_settlement (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        class_id uuid NOT NULL REFERENCES school_class (id),
        date date NOT NULL,
        key text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('present-absent', 'present-not-boarding', 'absent-seen',
          'present-late', 'late-differently', 'present-left', 'left-differently', 'left-seen')),
        student_id uuid NOT NULL REFERENCES student (id),
        status text NOT NULL CHECK (status IN ('open', 'asked', 'answered', 'settled')),
        choice text CHECK (choice IN ('diary', 'observation')),
        settled_by uuid REFERENCES account (id),
        settled_at timestamptz,
        asked_of text CHECK (asked_of IN ('teacher', 'supervisors', 'boarding')),
        question text,
        asked_by uuid REFERENCES account (id),
        asked_at timestamptz,
        answer text CHECK (answer IN ('diary', 'observation')),
        answer_words text,
        answered_by uuid REFERENCES account (id),
        answered_at timestamptz,
        UNIQUE (class_id, date, key),
        CONSTRAINT contradiction_settlement_has_a_name CHECK (
          status <> 'settled'
          OR (choice IS NOT NULL AND settled_by IS NOT NULL AND settled_at IS NOT NULL))
      );
      CREATE INDEX contradiction_settlement_day ON contradiction_settlement (date);
      CREATE INDEX contradiction_settlement_asked ON contradiction_settlement (asked_of, date)
        WHERE status = 'asked';

      CREATE TABLE observation_choice (
        observation_id text PRIMARY KEY,
        class_id uuid NOT NULL REFERENCES school_class (id),
        date date NOT NULL,
        taken_over boolean NOT NULL,
        chosen_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE INDEX observation_choice_class ON observation_choice (class_id, date);

      CREATE TABLE report_edit (
        date date NOT NULL,
        student_id uuid NOT NULL REFERENCES student (id),
        number integer NOT NULL CHECK (number >= 0),
        class_id uuid NOT NULL REFERENCES school_class (id),
        text text NOT NULL CHECK (text <> ''),
        edited_by uuid NOT NULL REFERENCES account (id),
        edited_at timestamptz NOT NULL,
        confirmed_by uuid REFERENCES account (id),
        confirmed_at timestamptz,
        PRIMARY KEY (date, student_id, number),
        CONSTRAINT report_edit_takes_two_people CHECK (confirmed_by <> edited_by)
      );
      CREATE INDEX report_edit_class ON report_edit (class_id, date);
      CREATE INDEX report_edit_waiting ON report_edit (date) WHERE confirmed_by IS NULL;

      CREATE TABLE report_send (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        class_id uuid NOT NULL REFERENCES school_class (id),
        date date NOT NULL,
        occasion text NOT NULL CHECK (occasion IN ('first', 'again', 'correction')),
        sent_by uuid NOT NULL REFERENCES account (id),
        sent_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX report_send_first ON report_send (class_id, date)
        WHERE occasion = 'first';
      CREATE INDEX report_send_class ON report_send (class_id, date, sent_at);
      CREATE INDEX report_send_day ON report_send (date);

      CREATE TABLE daily_report (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        send_id uuid NOT NULL REFERENCES report_send (id),
        date date NOT NULL,
        student_id uuid NOT NULL REFERENCES student (id),
        number integer NOT NULL CHECK (number >= 0),
        kind text NOT NULL CHECK (kind IN ('ordinary', 'recorded', 'call')),
        text text NOT NULL CHECK (text <> ''),
        composed text NOT NULL,
        edited_by uuid REFERENCES account (id),
        confirmed_by uuid REFERENCES account (id),
        follows uuid REFERENCES daily_report (id),
        UNIQUE (date, student_id, number),
        CONSTRAINT daily_report_is_linked CHECK ((number = 0) = (follows IS NULL)),
        CONSTRAINT daily_report_edit_takes_two_people CHECK (
          edited_by IS NULL OR (confirmed_by IS NOT NULL AND confirmed_by <> edited_by))
      );
      CREATE INDEX daily_report_send ON daily_report (send_id);
      CREATE INDEX daily_report_student ON daily_report (student_id, date);

      CREATE TABLE report_follow_up (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        class_id uuid NOT NULL REFERENCES school_class (id),
        date date NOT NULL,
        student_id uuid NOT NULL REFERENCES student (id),
        matter text NOT NULL CHECK (matter IN ('health', 'discipline')),
        status text NOT NULL CHECK (status IN ('open', 'called')),
        note text,
        called_by uuid REFERENCES account (id),
        called_at timestamptz,
        UNIQUE (date, student_id, matter),
        CONSTRAINT report_follow_up_has_a_name CHECK (
          status = 'open' OR (called_by IS NOT NULL AND called_at IS NOT NULL AND note IS NOT NULL))
      );
      CREATE INDEX report_follow_up_open ON report_follow_up (class_id, date) WHERE status = 'open';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `DROP TABLE report_follow_up, daily_report, report_send, report_edit, observation_choice,
         contradiction_settlement, class_review`,
    );
  }
}
