package dk.forloeb.upskilling.process;

/** Names used by workplace-culture.bpmn. */
final class WorkplaceCultureModel {

    static final String PROCESS_ID = "workplace-culture";

    private WorkplaceCultureModel() {}

    /** Elements that people act on. */
    static final class Elements {
        static final String HOLD_WORKSHOP = "UserTask_HoldWorkshop";
        static final String REGISTER_E_LEARNING = "UserTask_RegisterELearning";
        static final String CULTURE_DONE = "EndEvent_CultureDone";

        private Elements() {}
    }
}
