package dk.forloeb.coordination.process;

/** Names used by register-answer.bpmn. */
final class RegisterAnswerModel {

    static final String PROCESS_ID = "register-answer";

    private RegisterAnswerModel() {}

    static final class Elements {
        static final String ANSWER_KEPT = "EndEvent_AnswerKept";

        private Elements() {}
    }
}
