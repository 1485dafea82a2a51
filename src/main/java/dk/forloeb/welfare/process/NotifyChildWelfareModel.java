package dk.forloeb.welfare.process;

/** Names used by notify-child-welfare.bpmn. */
final class NotifyChildWelfareModel {

    static final String PROCESS_ID = "notify-child-welfare";

    private NotifyChildWelfareModel() {}

    static final class Elements {
        static final String NOTIFICATION_SENT = "EndEvent_NotificationSent";

        private Elements() {}
    }
}
