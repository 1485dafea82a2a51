package dk.forloeb.absence.process;

/** Names used by absence-response.bpmn. */
final class AbsenceResponseModel {

    static final String PROCESS_ID = "absence-response";

    private AbsenceResponseModel() {}

    /** Facts from outside that the process waits for. */
    static final class Messages {
        static final String FIT_FOR_WORK = "absence.fitForWork";

        private Messages() {}
    }

    /** Elements that people or time act on. */
    static final class Elements {
        static final String CONTACT_TIME = "CatchEvent_ContactTime";
        static final String CONTACT_AFTER_ABSENCE = "UserTask_ContactAfterAbsence";
        static final String TEAM_LEADER_DUE = "BoundaryEvent_TeamLeaderDue";
        static final String REVIEW_ABSENCE = "UserTask_ReviewAbsence";
        static final String SICKNESS_STEP_DUE = "CatchEvent_SicknessStepDue";
        static final String HOLD_SICKNESS_TALK = "UserTask_HoldSicknessTalk";
        static final String HOLD_CASE_CONFERENCE = "UserTask_HoldCaseConference";
        static final String ASSESS_AVAILABILITY = "UserTask_AssessAvailability";
        static final String SEND_HEARING = "UserTask_SendHearing";
        static final String RECORD_HEARING_REPLY = "UserTask_RecordHearingReply";
        static final String HEARING_DEADLINE_PASSED = "BoundaryEvent_HearingDeadlinePassed";
        static final String RECOMMEND_SANCTION = "UserTask_RecommendSanction";
        static final String APPROVE_RECOMMENDATION = "UserTask_ApproveRecommendation";
        static final String RESUME_PLAN = "UserTask_ResumePlan";
        static final String ABSENCE_CLOSED = "EndEvent_AbsenceClosed";

        private Elements() {}
    }
}
