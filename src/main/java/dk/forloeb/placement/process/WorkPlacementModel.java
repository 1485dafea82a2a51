package dk.forloeb.placement.process;

/** Names used by work-placement.bpmn. */
final class WorkPlacementModel {

    static final String PROCESS_ID = "work-placement";

    private WorkPlacementModel() {}

    /** Facts from outside that the process waits for. */
    static final class Messages {
        static final String BROKEN_OFF = "placement.brokenOff";

        private Messages() {}
    }

    /** Elements that people or time act on. */
    static final class Elements {
        static final String MATCH_WORKPLACE = "UserTask_MatchWorkplace";
        static final String APPROVE_PLACEMENT = "UserTask_ApprovePlacement";
        static final String START_DATE_REACHED = "CatchEvent_StartDateReached";
        static final String REVIEW_DUE = "CatchEvent_ReviewDue";
        static final String END_PLACEMENT = "UserTask_EndPlacement";
        static final String APPROVE_EXTENSION = "UserTask_ApproveExtension";
        static final String NO_WORKPLACE = "EndEvent_NoWorkplace";
        static final String PLACEMENT_ENDED = "EndEvent_PlacementEnded";

        private Elements() {}
    }
}
