package dk.forloeb.interruption.process;

/** Names used by change-follow-up.bpmn. */
final class ChangeFollowUpModel {

    static final String PROCESS_ID = "change-follow-up";

    private ChangeFollowUpModel() {}

    static final class Elements {
        static final String READ_CHANGE = "ServiceTask_ReadChange";
        static final String FOLLOW_UP_CHANGE = "UserTask_FollowUpChange";
        static final String PAUSE_COURSE = "ServiceTask_PauseCourse";
        static final String RESUME_COURSE = "UserTask_ResumeCourse";
        static final String CHANGE_CASEWORKER = "UserTask_ChangeCaseworker";
        static final String TELL_OF_CASEWORKER = "ServiceTask_TellOfCaseworker";
        static final String REVIEW_RULE_SET = "UserTask_ReviewRuleSet";
        static final String FOLLOWED_UP = "EndEvent_FollowedUp";

        private Elements() {}
    }
}
