package dk.forloeb.employment.web;

/** Somebody who may refer asks for a referral that is neither theirs nor their case. */
class NotYourReferralException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
