import { AccountGuardianEntity } from './merging/account-guardian.entity.js';
import { AccountGuardiansRepository } from './merging/account-guardians.repository.js';
import { GuardianAccountsController } from './merging/guardian-accounts.controller.js';
import { GuardianMergeEntity } from './merging/guardian-merge.entity.js';
import { GuardianMergesController } from './merging/guardian-merges.controller.js';
import { GuardianMergesRepository } from './merging/guardian-merges.repository.js';
import { GuardianRecordsRepository } from './merging/guardian-records.repository.js';
import { LinkAccount } from './merging/link-account.js';
import { ListMerges } from './merging/list-merges.js';
import { ListSuggestions } from './merging/list-suggestions.js';
import { MergeListRepository } from './merging/merge-list.repository.js';
import { MergeGuardians } from './merging/merge-guardians.js';
import { NotSamePersonEntity } from './merging/not-same-person.entity.js';
import { OwnRecord } from './merging/own-record.js';
import { RefuseSuggestion } from './merging/refuse-suggestion.js';
import { SuggestionsRepository } from './merging/suggestions.repository.js';
import { UndoMerge } from './merging/undo-merge.js';
import { UnlinkAccount } from './merging/unlink-account.js';
import { ChangeClass } from './moves/change-class.js';
import { HoldBackLeavers } from './moves/hold-back-leavers.js';
import { ListMoves } from './moves/list-moves.js';
import { RecordDeparture } from './moves/record-departure.js';
import { RecordReturn } from './moves/record-return.js';
import { SettleMoves } from './moves/settle-moves.js';
import { StudentMoveEntity } from './moves/student-move.entity.js';
import { StudentMovesController } from './moves/student-moves.controller.js';
import { StudentMovesRepository } from './moves/student-moves.repository.js';
import { UndoMove } from './moves/undo-move.js';
import { WriteMove } from './moves/write-move.js';
import { ClassRemovalRepository } from './school-years/class-removal.repository.js';
import { ClassRemovalsController } from './school-years/class-removals.controller.js';
import { ClassUses } from './school-years/class-uses.js';
import { DescribeRollOver } from './school-years/describe-roll-over.js';
import { ListSchoolYears } from './school-years/list-school-years.js';
import { OpenSchoolYear } from './school-years/open-school-year.js';
import { PlanNextYear } from './school-years/plan-next-year.js';
import { PreviewRollOver } from './school-years/preview-roll-over.js';
import { RemoveClass } from './school-years/remove-class.js';
import { RollOverPreviewEntity } from './school-years/roll-over-preview.entity.js';
import { RollOverEntity } from './school-years/roll-over.entity.js';
import { RollOverRepository } from './school-years/roll-over.repository.js';
import { SchoolYearsController } from './school-years/school-years.controller.js';
import { SchoolYearsRepository } from './school-years/school-years.repository.js';
import { SchoolYears } from './school-years/school-years.js';
import { UndoRollOver } from './school-years/undo-roll-over.js';
import { WaitingSchoolYear } from './school-years/waiting-school-year.js';
import { EnrolmentsRepository } from './students/enrolments.repository.js';

/** The part of the contacts module that has to do with time: moves, school years, merges. */
export const schoolLife = {
  entities: [
    AccountGuardianEntity,
    GuardianMergeEntity,
    NotSamePersonEntity,
    RollOverEntity,
    RollOverPreviewEntity,
    StudentMoveEntity,
  ],
  controllers: [
    ClassRemovalsController,
    GuardianAccountsController,
    GuardianMergesController,
    SchoolYearsController,
    StudentMovesController,
  ],
  providers: [
    AccountGuardiansRepository,
    ChangeClass,
    ClassRemovalRepository,
    ClassUses,
    DescribeRollOver,
    EnrolmentsRepository,
    GuardianMergesRepository,
    GuardianRecordsRepository,
    HoldBackLeavers,
    LinkAccount,
    ListMoves,
    ListSchoolYears,
    ListMerges,
    ListSuggestions,
    MergeGuardians,
    MergeListRepository,
    OpenSchoolYear,
    OwnRecord,
    PlanNextYear,
    PreviewRollOver,
    RecordDeparture,
    RecordReturn,
    RefuseSuggestion,
    RemoveClass,
    RollOverRepository,
    SchoolYears,
    SchoolYearsRepository,
    SettleMoves,
    StudentMovesRepository,
    SuggestionsRepository,
    UndoMerge,
    UndoMove,
    UndoRollOver,
    UnlinkAccount,
    WaitingSchoolYear,
    WriteMove,
  ],
};
