package dk.forloeb.coordination.process;

/** Names used by consent-expiry.bpmn. */
final class ConsentExpiryModel {

    static final String PROCESS_ID = "consent-expiry";

    private ConsentExpiryModel() {}

    static final class Elements {
        static final String RENEW_CONSENT = "UserTask_RenewConsent";
        static final String CONSENT_SETTLED = "EndEvent_ConsentSettled";
        static final String RENEWAL_STOPPED = "EndEvent_RenewalStopped";

        private Elements() {}
    }
}
