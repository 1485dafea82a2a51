package dk.forloeb.fileaccess.process;

/** Names used by access-request.bpmn. */
final class AccessRequestModel {

    static final String PROCESS_ID = "access-request";

    private AccessRequestModel() {}

    /** Elements that people act on. */
    static final class Elements {
        static final String ANSWER_FILE_ACCESS = "UserTask_AnswerFileAccess";
        static final String ANSWER_DATA_ACCESS = "UserTask_AnswerDataAccess";
        static final String ACCESS_ANSWERED = "EndEvent_AccessAnswered";

        private Elements() {}
    }
}
