package dk.forloeb.coordination.process;

/** Names used by holistic-coordination.bpmn. */
final class HolisticCoordinationModel {

    static final String PROCESS_ID = "holistic-coordination";

    private HolisticCoordinationModel() {}

    /** Facts that the process waits for. */
    static final class Messages {
        static final String STOPPED = "coordination.stopped";

        private Messages() {}
    }

    static final class Elements {
        static final String DESCRIBE_REQUEST = "UserTask_DescribeRequest";
        static final String OBTAIN_CONSENT = "UserTask_ObtainConsent";
        static final String RECORD_ANSWER = "UserTask_RecordAnswer";
        static final String FOLLOW_UP_ANSWER = "UserTask_FollowUpAnswer";
        static final String NOT_WANTED = "EndEvent_NotWanted";
        static final String REQUEST_DROPPED = "EndEvent_RequestDropped";
        static final String COORDINATION_ENDED = "EndEvent_CoordinationEnded";
        static final String COORDINATION_STOPPED = "EndEvent_CoordinationStopped";

        private Elements() {}
    }
}
