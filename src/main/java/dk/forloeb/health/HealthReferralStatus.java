package dk.forloeb.health;

/** Where a referral to the physician stands. */
enum HealthReferralStatus {
    /** Waits for a slot. */
    HENVIST,
    TID_BOOKET,
    /** The physician has concluded, the caseworker has not. */
    GENNEMGAAET,
    /** Treatment first; somebody follows up. */
    PAUSE,
    /** The consent is gone: nothing more is booked, asked or found out. */
    AFBRUDT,
    AFSLUTTET;

    /** Whether something may still happen. */
    boolean isOpen() {
        return this != AFBRUDT && this != AFSLUTTET;
    }
}
