package dk.forloeb.interruption.process;

/** Names used by report-interruption.bpmn. */
final class ReportInterruptionModel {

    static final String PROCESS_ID = "report-interruption";

    private ReportInterruptionModel() {}

    static final class Elements {
        static final String INTERRUPTION_KEPT = "EndEvent_InterruptionKept";

        private Elements() {}
    }
}
