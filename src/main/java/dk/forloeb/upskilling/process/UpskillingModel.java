package dk.forloeb.upskilling.process;

/** Names used by upskilling.bpmn. */
final class UpskillingModel {

    static final String PROCESS_ID = "upskilling";

    private UpskillingModel() {}

    /** Facts from outside that the process waits for. */
    static final class Messages {
        static final String BROKEN_OFF = "upskilling.brokenOff";

        private Messages() {}
    }

    /** Elements that people or the system act on. */
    static final class Elements {
        static final String START_UPSKILLING = "UserTask_StartUpskilling";
        static final String WAIT = "Gateway_Wait";
        static final String COURSE_ENDS = "CatchEvent_CourseEnds";
        static final String COMPLETE_UPSKILLING = "UserTask_CompleteUpskilling";
        static final String HANDLE_LOW_ATTENDANCE = "UserTask_HandleLowAttendance";
        static final String COURSE_DONE = "EndEvent_CourseDone";

        private Elements() {}
    }
}
