package dk.forloeb.welfare.process;

/** Names used by notify-child-welfare.bpmn. */
final class NotifyChildWelfareModel {

    static final String PROCESS_ID = "notify-child-welfare";

    private NotifyChildWelfareModel() {}

    static final class Elements {
        static final String REACH_OFFICE = "UserTask_ReachOffice";
        static final String NOTIFICATION_SENT = "EndEvent_NotificationSent";
        static final String SENT_LATE = "EndEvent_SentLate";
        static final String OFFICE_REACHED = "EndEvent_OfficeReached";

        private Elements() {}
    }

    static final class Messages {
        static final String LETTER_SETTLED = "notification.letterSettled";
        static final String LETTER_STUCK = "notification.letterStuck";

        private Messages() {}
    }
}
