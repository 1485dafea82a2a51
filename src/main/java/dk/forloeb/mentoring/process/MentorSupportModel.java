package dk.forloeb.mentoring.process;

/** Names used by mentor-support.bpmn. */
final class MentorSupportModel {

    static final String PROCESS_ID = "mentor-support";

    private MentorSupportModel() {}

    static final class Elements {

        static final String GRANT_MENTOR = "UserTask_GrantMentor";
        static final String MENTOR_LOG_DUE = "CatchEvent_MentorLogDue";
        static final String LOG_MENTOR = "UserTask_LogMentor";
        static final String HANDLE_CONCERN = "UserTask_HandleConcern";
        static final String RENEW_MENTOR = "UserTask_RenewMentor";
        static final String SUPPORT_RUNNING = "EndEvent_SupportRunning";
        static final String NO_MENTOR = "EndEvent_NoMentor";
        static final String MENTOR_ENDED = "EndEvent_MentorEnded";

        private Elements() {}
    }
}
