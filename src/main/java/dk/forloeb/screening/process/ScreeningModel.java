package dk.forloeb.screening.process;

/** Names used by screening.bpmn. */
final class ScreeningModel {

    static final String PROCESS_ID = "screening";

    private ScreeningModel() {}

    static final class Elements {
        static final String DESCRIBE_SITUATION = "UserTask_DescribeSituation";
        static final String ASSESS_TARGET_GROUP = "UserTask_AssessTargetGroup";
        static final String SEAT_FREED = "CatchEvent_SeatFreed";
        static final String CHOOSE_CASEWORKER = "UserTask_ChooseCaseworker";
        static final String PLACE_OFFERED = "EndEvent_PlaceOffered";
        static final String NOT_TARGET_GROUP = "EndEvent_NotTargetGroup";

        private Elements() {}
    }

    static final class Messages {
        static final String SEAT_FREED = "screening.seatFreed";

        private Messages() {}
    }
}
