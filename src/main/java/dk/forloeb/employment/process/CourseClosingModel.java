package dk.forloeb.employment.process;

/** Names used by course-closing.bpmn. */
final class CourseClosingModel {

    static final String PROCESS_ID = "course-closing";

    private CourseClosingModel() {}

    static final class Elements {
        static final String CLOSE_TRAJECTORY = "UserTask_CloseTrajectory";
        static final String HAND_OVER_CASE = "UserTask_HandOverCase";
        static final String TELL_OTHERS = "UserTask_TellOthers";
        static final String AFTERCARE_DUE = "CatchEvent_AftercareDue";
        static final String RECORD_CLOSING_DUE = "CatchEvent_RecordClosingDue";
        static final String HOLD_AFTERCARE_CONTACT = "UserTask_HoldAftercareContact";
        static final String RECORD_CLOSED = "EndEvent_RecordClosed";

        private Elements() {}
    }
}
