package dk.forloeb.interruption.process;

/** Names used by change-follow-up.bpmn. */
final class ChangeFollowUpModel {

    static final String PROCESS_ID = "change-follow-up";

    private ChangeFollowUpModel() {}

    static final class Elements {
        static final String FOLLOW_UP_CHANGE = "UserTask_FollowUpChange";
        static final String FOLLOWED_UP = "EndEvent_FollowedUp";

        private Elements() {}
    }
}
