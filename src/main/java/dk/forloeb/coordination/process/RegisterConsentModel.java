package dk.forloeb.coordination.process;

/** Names used by register-consent.bpmn. */
final class RegisterConsentModel {

    static final String PROCESS_ID = "register-consent";

    private RegisterConsentModel() {}

    static final class Elements {
        static final String CONSENT_KEPT = "EndEvent_ConsentKept";

        private Elements() {}
    }
}
