package dk.forloeb.clarification.process;

/** Names used by pension-clarification.bpmn. */
final class PensionClarificationModel {

    static final String PROCESS_ID = "pension-clarification";

    private PensionClarificationModel() {}

    /** Facts that the process waits for. */
    static final class Messages {
        static final String DECIDED = "clarification.decided";

        private Messages() {}
    }

    /** Elements that people or time act on. */
    static final class Elements {
        static final String DESCRIBE_WORK_ABILITY = "UserTask_DescribeWorkAbility";
        static final String CHOOSE_CLARIFICATION = "UserTask_ChooseClarification";
        static final String CHECK_OBVIOUS_CASE = "UserTask_CheckObviousCase";
        static final String INFORM_CITIZEN = "UserTask_InformCitizen";
        static final String PREPARE_CASE = "UserTask_PrepareCase";
        static final String CONSIDER_RECOMMENDATION = "UserTask_ConsiderRecommendation";
        static final String EFFECTUATE_DECISION = "UserTask_EffectuateDecision";
        static final String CLARIFICATION_OVER = "EndEvent_ClarificationOver";

        private Elements() {}
    }
}
