package dk.forloeb.coordination.process;

/** Names used by start-coordination.bpmn. */
final class StartCoordinationModel {

    static final String PROCESS_ID = "start-coordination";

    private StartCoordinationModel() {}

    static final class Elements {
        static final String COORDINATION_BEGUN = "EndEvent_CoordinationBegun";

        private Elements() {}
    }
}
