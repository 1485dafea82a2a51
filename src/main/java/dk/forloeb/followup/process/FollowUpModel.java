package dk.forloeb.followup.process;

/** Names used by follow-up.bpmn. */
final class FollowUpModel {

    static final String PROCESS_ID = "follow-up";

    private FollowUpModel() {}

    /** Facts from outside that the process waits for. */
    static final class Messages {
        static final String SITUATION_CHANGED = "followup.situationChanged";

        private Messages() {}
    }

    /** Elements that people or time act on. */
    static final class Elements {
        static final String CITIZEN_WAIT = "Gateway_CitizenWait";
        static final String CITIZEN_CONTACT_DUE = "CatchEvent_CitizenContactDue";
        static final String CONTACT_CITIZEN = "UserTask_ContactCitizen";
        static final String WORKPLACE_WAIT = "Gateway_WorkplaceWait";
        static final String WORKPLACE_CONTACT_DUE = "CatchEvent_WorkplaceContactDue";
        static final String CONTACT_WORKPLACE = "UserTask_ContactWorkplace";
        static final String FOLLOW_UP_ENDED = "EndEvent_FollowUpEnded";

        private Elements() {}
    }
}
