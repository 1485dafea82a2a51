package dk.forloeb.competence.process;

/** Names used by competence-clarification.bpmn. */
final class CompetenceClarificationModel {

    static final String PROCESS_ID = "competence-clarification";

    private CompetenceClarificationModel() {}

    static final class Elements {
        static final String TEST_DANISH = "UserTask_TestDanish";
        static final String CLARIFY_COMPETENCES = "UserTask_ClarifyCompetences";
        static final String COMPETENCES_CLARIFIED = "EndEvent_CompetencesClarified";

        private Elements() {}
    }
}
