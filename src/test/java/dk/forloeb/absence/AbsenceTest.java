package dk.forloeb.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AbsenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDateTime NINE = TODAY.atTime(9, 0);
    private static final Set<GuidanceItem> ALL = EnumSet.allOf(GuidanceItem.class);

    @Test
    void measuresTheTimeToTheFirstContactOnly() {
        Absence absence = taken(AbsenceKind.UDEBLEVET, Duty.PLIGT);

        absence.attempt(notReached(), Duration.ofMinutes(10));
        assertThat(absence.view().firstContactAt()).isNull();
        absence.attempt(reached(NINE.plusHours(26), AbsenceKind.SYG, Cause.AFVENTER), Duration.ofHours(9));
        absence.attempt(reached(NINE.plusHours(50), AbsenceKind.SYG, Cause.JA), Duration.ofHours(17));

        AbsenceView view = absence.view();
        assertThat(view.attempts()).isEqualTo(3);
        assertThat(view.firstContactAt()).isEqualTo(NINE.plusHours(26));
        assertThat(view.contactWorkMinutes()).isEqualTo(9 * 60);
        assertThat(view.contactCalendarMinutes()).isEqualTo(26 * 60);
        assertThat(view.kind()).isEqualTo(AbsenceKind.SYG);
        assertThat(absence.isUnexcusedNoShow()).isFalse();
    }

    @Test
    void hasNoWayToASanctionWhereAttendanceIsVoluntary() {
        Absence absence = taken(AbsenceKind.UDEBLEVET, Duty.FRIVILLIG);

        assertThatIllegalStateException().isThrownBy(() -> absence.follow(Response.RAADIGHED));
        absence.follow(Response.GENOPTAG_KONTAKT);
        assertThatIllegalStateException().isThrownBy(() -> absence.assess(ALL, true, true));
        assertThatIllegalStateException().isThrownBy(() -> absence.sendHearing(hearing()));
        assertThatIllegalStateException().isThrownBy(() -> absence.recommend(true, "a", TODAY.plusYears(1)));
        assertThatIllegalStateException().isThrownBy(() -> absence.decide(true, "b"));
        absence.end(NINE);
        assertThat(absence.view().outcome()).isEqualTo(AbsenceOutcome.FORTSAETTER);
    }

    @Test
    void isHeardOnlyWithAllGuidanceAndRecommendedOnlyAfterwards() {
        Absence absence = taken(AbsenceKind.UDEBLEVET, Duty.PLIGT);
        absence.follow(Response.RAADIGHED);

        assertThatIllegalStateException().isThrownBy(() -> absence.assess(Set.of(GuidanceItem.PLIGT), true, true));
        absence.assess(ALL, true, true);
        assertThatIllegalStateException().isThrownBy(() -> absence.recommend(true, "a", TODAY));
        absence.sendHearing(hearing());
        assertThatIllegalStateException().isThrownBy(() -> absence.recommend(true, "a", TODAY.plusDays(14)));
        absence.recommend(true, "a", TODAY.plusDays(15));
        assertThatIllegalStateException().isThrownBy(() -> absence.decide(true, "a"));
        absence.decide(true, "b");
        absence.end(NINE.plusDays(16));

        assertThat(absence.view().outcome()).isEqualTo(AbsenceOutcome.SANKTION_INDSTILLET);
        assertThatIllegalStateException().isThrownBy(() -> absence.end(NINE));
    }

    @Test
    void endsTheHearingWithTheReply() {
        Absence absence = taken(AbsenceKind.UDEBLEVET, Duty.PLIGT);
        absence.follow(Response.RAADIGHED);
        assertThatIllegalStateException().isThrownBy(() -> absence.hearingReplied(TODAY));
        absence.sendHearing(hearing());
        absence.hearingReplied(TODAY.plusDays(2));

        absence.recommend(false, "a", TODAY.plusDays(2));
        assertThatIllegalStateException().isThrownBy(() -> absence.decide(true, "b"));
        absence.end(NINE);
        assertThat(absence.view().outcome()).isEqualTo(AbsenceOutcome.INGEN_SANKTION);
    }

    @Test
    void keepsTheDayOfTheFirstReply() {
        Absence absence = taken(AbsenceKind.UDEBLEVET, Duty.PLIGT);
        absence.follow(Response.RAADIGHED);
        absence.sendHearing(hearing());

        absence.hearingReplied(TODAY.plusDays(2));
        absence.hearingReplied(TODAY.plusDays(20));

        assertThat(absence.view().hearing().repliedOn()).isEqualTo(TODAY.plusDays(2));
    }

    @Test
    void isIllUntilTheDayBeforeRecovery() {
        Absence absence = taken(AbsenceKind.SYG, Duty.PLIGT);
        absence.follow(Response.SYGEFORLOEB);
        assertThat(absence.isIllOn(TODAY.plusDays(30))).isTrue();
        assertThat(absence.view().daysUntil(TODAY.plusDays(14))).isEqualTo(15);

        absence.recover(TODAY.plusDays(20));
        assertThat(absence.isIllOn(TODAY.plusDays(19))).isTrue();
        assertThat(absence.isIllOn(TODAY.plusDays(20))).isFalse();
        assertThat(absence.view().daysUntil(TODAY.plusDays(40))).isEqualTo(20);
        assertThatIllegalStateException()
                .isThrownBy(() -> taken(AbsenceKind.UDEBLEVET, Duty.PLIGT).recover(TODAY));
    }

    @Test
    void isTakenUpOnceAndNeverWhenOnlyNotedOrJoined() {
        Absence noted = told(AbsenceKind.SYG);
        noted.onlyNote();
        assertThatIllegalStateException().isThrownBy(() -> noted.takeUp(Duty.PLIGT));
        Absence joined = told(AbsenceKind.SYG);
        joined.joinTo(noted);
        assertThatIllegalStateException().isThrownBy(() -> joined.takeUp(Duty.PLIGT));
        assertThatIllegalStateException()
                .isThrownBy(() -> taken(AbsenceKind.SYG, Duty.PLIGT).takeUp(Duty.PLIGT));
        assertThat(noted.isOpen() || joined.isOpen()).isFalse();
    }

    @Test
    void endsWithItsTrajectory() {
        Absence absence = taken(AbsenceKind.SYG, Duty.PLIGT);
        absence.endWithTrajectory(NINE);
        assertThat(absence.view().outcome()).isEqualTo(AbsenceOutcome.FORLOEB_AFSLUTTET);
    }

    @Test
    void refusesFactsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AbsenceReport(
                        "F-2026-000001",
                        TODAY,
                        TODAY.minusDays(1),
                        AbsenceKind.SYG,
                        Appointment.KURSUS,
                        AbsenceSource.BORGER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttemptReport(NINE, AttemptChannel.SMS, true, AbsenceKind.SYG, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new AbsenceProperties(29, 15, 28, 14, 7, 30, 2000));
        assertThatIllegalArgumentException().isThrownBy(() -> new AbsenceProperties(15, 29, 28, 7, 14, 30, 2000));
    }

    static Absence told(AbsenceKind kind) {
        return told(kind, TODAY, null);
    }

    static Absence told(AbsenceKind kind, LocalDate on, LocalDate until) {
        return new Absence(
                new AbsenceReport("F-2026-000001", on, until, kind, Appointment.SAMTALE, AbsenceSource.UNDERVISER),
                NINE,
                "underviser");
    }

    static Absence taken(AbsenceKind kind, Duty duty) {
        Absence absence = told(kind);
        absence.takeUp(duty);
        return absence;
    }

    static AttemptReport notReached() {
        return new AttemptReport(NINE.plusMinutes(10), AttemptChannel.TELEFON, false, null, null, null);
    }

    static AttemptReport reached(LocalDateTime at, AbsenceKind kind, Cause cause) {
        return new AttemptReport(at, AttemptChannel.TELEFON, true, kind, cause, Documentation.TRO_OG_LOVE);
    }

    private static Hearing hearing() {
        return new Hearing(TODAY, TODAY.plusDays(14), AttemptChannel.DIGITAL_POST, null);
    }
}
