package dk.forloeb.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.forloeb.engine.ProcessDriver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class MentorGrantTest {

    static final GrantLimits LIMITS = new GrantLimits(6, new BigDecimal("0.5"), BigDecimal.TEN);

    static final LocalDate FROM = LocalDate.of(2026, 3, 2);
    static final LocalDate TO = LocalDate.of(2026, 8, 31);

    private static final LocalDateTime NOW = FROM.atTime(9, 0);

    @Test
    void lastsSixMonthsAtMost() {
        assertThat(LIMITS.allowPeriod(FROM, LocalDate.of(2026, 9, 2))).isTrue();
        assertThat(LIMITS.allowPeriod(FROM, LocalDate.of(2026, 9, 3))).isFalse();
        assertThat(LIMITS.allowPeriod(FROM, FROM)).isFalse();
        refused(terms(MentorSource.KOMMUNE, "2", TO.plusMonths(1), true, false), "6 months");
    }

    @Test
    void keepsTheLawsLimits() {
        refused(terms(MentorSource.KOMMUNE, "0.4", TO, true, false), "hours");
        refused(terms(MentorSource.KOMMUNE, "10.5", TO, true, false), "hours");
        refused(terms(MentorSource.VIRKSOMHED, "2", TO, false, false), "beyond the ordinary");
        refused(terms(MentorSource.KOMMUNE, "2", TO, true, true), "certificate");
        assertThat(grant(terms(MentorSource.EKSTERN, "0.5", TO, false, false)).lastDay())
                .isEqualTo(TO);
    }

    @Test
    void asksForALogEveryFortnightAndForARenewalFourWeeksBeforeTheEnd() {
        MentorGrant grant = grant(terms(MentorSource.KOMMUNE, "2", TO, true, false));

        assertThat(grant.planLog(FROM, 14, 28))
                .isEqualTo(new MentorLogPlan(FROM.plusDays(14), LocalDate.of(2026, 8, 3), null));
        assertThat(grant.planLog(LocalDate.of(2026, 7, 29), 14, 28).nextLogOn()).isEqualTo(LocalDate.of(2026, 8, 3));
        assertThat(grant.planLog(LocalDate.of(2026, 8, 10), 14, 28).nextLogOn()).isEqualTo(LocalDate.of(2026, 8, 10));
        assertThat(grant.isRenewalDue(LocalDate.of(2026, 8, 2), 14, 28)).isFalse();
        assertThat(grant.isRenewalDue(LocalDate.of(2026, 8, 3), 14, 28)).isTrue();
    }

    @Test
    void givesAShortGrantOneLogBeforeItsRenewal() {
        MentorGrant grant = grant(terms(MentorSource.KOMMUNE, "2", FROM.plusDays(21), true, false));

        assertThat(grant.planLog(FROM, 14, 28).renewalOn()).isEqualTo(FROM.plusDays(14));
        assertThat(grant(terms(MentorSource.KOMMUNE, "2", FROM.plusDays(7), true, false))
                        .planLog(FROM, 14, 28)
                        .nextLogOn())
                .isEqualTo(FROM.plusDays(7));
    }

    @Test
    void goesOnAsANewGrant() {
        MentorGrant grant = grant(terms(MentorSource.KOMMUNE, "2", TO, true, false));

        MentorGrant next = grant.renewUntil(LocalDate.of(2027, 2, 28), LIMITS, NOW, "sagsbehandler");

        assertThat(next.view().from()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(next.view().mentorName()).isEqualTo("Mette Mentor");
        assertThatIllegalStateException().isThrownBy(() -> grant.end(TO)).withMessageContaining("AFSLUTTET");
        assertThat(grant.hasRunOut(TO)).isFalse();
        assertThat(grant.hasRunOut(TO.plusDays(1))).isTrue();
    }

    static MentorTerms terms(
            MentorSource source, String hours, LocalDate to, boolean beyondNormal, boolean childContact) {
        return terms(null, source, hours, to, beyondNormal, childContact);
    }

    static MentorTerms terms(String userId) {
        return terms(userId, MentorSource.KOMMUNE, "2", TO, true, false);
    }

    private static MentorTerms terms(
            String userId,
            MentorSource source,
            String hours,
            LocalDate to,
            boolean beyondNormal,
            boolean childContact) {
        return new MentorTerms(
                MentorKind.SPROG,
                source,
                "Mette Mentor",
                "Sprogforeningen",
                "12345678",
                userId,
                "Borgeren taler dansk på arbejdet.",
                "Ugentlig samtale og følgeskab.",
                new BigDecimal(hours),
                FROM,
                to,
                beyondNormal,
                childContact,
                null,
                "B05");
    }

    static MentorGrant grant(MentorTerms terms) {
        return new MentorGrant(ProcessDriver.TRAJECTORY, terms, LIMITS, NOW, "sagsbehandler");
    }

    private static void refused(MentorTerms terms, String what) {
        assertThatIllegalStateException().isThrownBy(() -> grant(terms)).withMessageContaining(what);
    }
}
