package dk.forloeb.employment;

/** What the law's first offer asks of people. */
public interface FirstOfferTask {

    /** Asks the caseworker to see to the offer. */
    void begin(String trajectoryNo, String caseworkerId);

    /** An offer has begun, so that nobody has to see to it any more. */
    void offerGiven(String trajectoryNo);
}
