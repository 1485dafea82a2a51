package dk.forloeb.trajectory;

/** The citizen has begun an offer that counts for the law: upskilling, work placement or a job with wage support. */
public record OfferStarted(String trajectoryNo) {}
