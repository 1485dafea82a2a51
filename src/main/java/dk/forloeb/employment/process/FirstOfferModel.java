package dk.forloeb.employment.process;

/** Names used by first-offer.bpmn. */
final class FirstOfferModel {

    static final String PROCESS_ID = "first-offer";

    private FirstOfferModel() {}

    static final class Elements {
        static final String SECURE_FIRST_OFFER = "UserTask_SecureFirstOffer";
        static final String OFFER_SETTLED = "EndEvent_OfferSettled";
        static final String OFFER_GIVEN = "EndEvent_OfferGiven";
        static final String STOPPED = "EndEvent_Stopped";

        private Elements() {}
    }

    static final class Messages {
        static final String OFFER_STARTED = "offer.started";

        private Messages() {}
    }
}
