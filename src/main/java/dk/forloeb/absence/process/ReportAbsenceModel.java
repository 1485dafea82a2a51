package dk.forloeb.absence.process;

/** Names used by report-absence.bpmn. */
final class ReportAbsenceModel {

    static final String PROCESS_ID = "report-absence";

    private ReportAbsenceModel() {}

    static final class Elements {
        static final String ABSENCE_KEPT = "EndEvent_AbsenceKept";

        private Elements() {}
    }
}
