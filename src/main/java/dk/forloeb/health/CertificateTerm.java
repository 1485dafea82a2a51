package dk.forloeb.health;

import dk.forloeb.engine.Decisions;

/** What table certificate-term says of a certificate, in days from the request. */
record CertificateTerm(int dueDays, int remindDays, boolean mustAnswer) {

    static CertificateTerm of(Decisions.Outcome outcome) {
        Decisions.Hit hit = outcome.first();
        return new CertificateTerm(
                hit.number("dueDays"),
                hit.number("remindDays"),
                Boolean.TRUE.equals(hit.outputs().get("mustAnswer")));
    }
}
