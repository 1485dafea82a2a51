package dk.forloeb.employment.process;

/** Names used by employment-trajectory.bpmn. */
final class EmploymentTrajectoryModel {

    static final String PROCESS_ID = "employment-trajectory";

    private EmploymentTrajectoryModel() {}

    /** Facts that the process waits for. */
    static final class Messages {
        static final String ENDED = "employment.ended";
        static final String CHANGED = "employment.changed";
        static final String INTERRUPTED = "employment.interrupted";

        private Messages() {}
    }

    static final class Elements {
        static final String HOLD_START_MEETING = "UserTask_HoldStartMeeting";
        static final String RECORD_CONSENT = "UserTask_RecordConsent";
        static final String LAY_PLAN = "UserTask_LayPlan";
        static final String CHOOSE_NEXT_STEP = "UserTask_ChooseNextStep";
        static final String REVIEW_LONG_COURSE = "UserTask_ReviewLongCourse";
        static final String NOT_ADMITTED = "EndEvent_NotAdmitted";
        static final String CLOSED = "EndEvent_Closed";
        static final String ENDED_BY_EVENT = "EndEvent_Ended";

        private Elements() {}
    }
}
