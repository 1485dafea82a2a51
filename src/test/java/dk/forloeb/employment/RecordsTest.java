package dk.forloeb.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dk.forloeb.citizen.SafeContact;
import dk.forloeb.followup.ContactChannel;
import dk.forloeb.followup.ContactIssue;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.Industry;
import dk.forloeb.trajectory.Outcome;
import dk.forloeb.upskilling.PlannedCourse;
import dk.forloeb.upskilling.Track;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules that the course's records keep by themselves. */
class RecordsTest {

    private static final String NO = "F-2026-000001";
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 6, 1, 10, 0);

    @Test
    void planKeepsItsContentAndTheCoursesInOrder() {
        PlanContent content = plan(37, "FAG-1", null);
        PlanView view = new Plan(NO, 2, content, "sagsbehandler", NOW).view();

        assertThat(view).isEqualTo(new PlanView(NO, 2, content, NOW.toLocalDate()));
        assertThat(content.courses())
                .containsExactly(new PlannedCourse(Track.JOBDANSK, 12), new PlannedCourse(Track.FVU_DANSK, 6));
        assertThat(content.trackCodes()).isEqualTo("FVU_DANSK,JOBDANSK,WORKSHOP_KULTUR");
        assertThat(content.hasCulture()).isTrue();
    }

    @Test
    void planHasRoomForItsCoursesAndAReferenceOrAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan(17, "FAG-1", null));
        assertThatIllegalArgumentException().isThrownBy(() -> plan(38, "FAG-1", null));
        assertThatIllegalArgumentException().isThrownBy(() -> plan(20, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> plan(20, "FAG-1", "Fagsystemet er lukket i dag."));
    }

    @ParameterizedTest
    @EnumSource(NextStep.class)
    void onlyJobClarificationAndEndLeaveTheCourse(NextStep step) {
        assertThat(step.isNewRound())
                .isEqualTo(!Set.of(NextStep.JOB, NextStep.AFKLARING, NextStep.AFSLUT)
                        .contains(step));
        assertThat(step.label()).isNotBlank();
    }

    @Test
    void aClarificationIsChosenByTheCaseworkerOrTheTeamLeader() {
        NextStepChoice own = new NextStepChoice(
                "F-2026-000001",
                new NextStepDecision(NextStep.AFKLARING, "Enig.", LocalDate.of(2026, 6, 8)),
                false,
                "sagsbehandler",
                NOW);
        assertThat(own.view()).isEqualTo(new NextStepView(NextStep.AFKLARING, false, false, true));

        NextStepChoice reviewed = choice(true);
        reviewed.review(LongCourseDecision.AFKLARING, "Arbejdsevnen skal afklares.", "teamleder", NOW);
        assertThat(reviewed.view()).isEqualTo(new NextStepView(NextStep.NY_PLAN, false, true, true));
    }

    @Test
    void teamLeaderMayEndALongCourseOnce() {
        NextStepChoice choice = choice(true);
        assertThat(choice.view()).isEqualTo(new NextStepView(NextStep.NY_PLAN, true, true, false));
        assertThat(choice.decided()).isEqualTo("Læg en ny plan");

        choice.review(LongCourseDecision.AFSLUT, "Der er ikke mere at hente.", "teamleder", NOW);

        assertThat(choice.view().newRound()).isFalse();
        assertThat(choice.decided()).isEqualTo("Forløbet afsluttes");
        assertThatIllegalStateException()
                .isThrownBy(() -> choice.review(LongCourseDecision.FORTSAET, "Alligevel.", "teamleder", NOW))
                .withMessageContaining("is reviewed");
    }

    @Test
    void teamLeaderReviewsLongCoursesOnly() {
        assertThatIllegalStateException()
                .isThrownBy(() -> choice(false).review(LongCourseDecision.AFSLUT, "Nej.", "teamleder", NOW))
                .withMessageContaining("the caseworker's alone");
    }

    @Test
    void goalBelongsToThoseWhoTakePart() {
        assertThat(meeting(true, "Et arbejde").consentPurposes()).containsExactly(ConsentPurpose.MENTOR);
        assertThatIllegalArgumentException().isThrownBy(() -> meeting(true, null));
        assertThatIllegalArgumentException().isThrownBy(() -> meeting(false, "Et arbejde"));
    }

    @Test
    void startMeetingKeepsItsReport() {
        StartMeeting meeting = new StartMeeting(NO);
        meeting.report(meeting(true, "Et arbejde"), "sagsbehandler");

        assertThat(meeting.view()).isEqualTo(meeting(true, "Et arbejde"));
        assertThat(meeting.isNew()).isTrue();
    }

    @Test
    void resultHasWhatBelongsToIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> closing(Outcome.AFSL_JOB, null, 37, null));
        assertThatIllegalArgumentException().isThrownBy(() -> closing(Outcome.AFSL_JOB, "Kantinen", 38, null));
        assertThatIllegalArgumentException().isThrownBy(() -> closing(Outcome.AFSL_UDDANNELSE, null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> closing(Outcome.AFSL_FLYTTET, "Kantinen", 20, null));

        Closing closing = new Closing(NO);
        ClosingReport report = closing(Outcome.AFSL_FLEKSJOB, "Kantinen", 12, null);
        closing.report(report, "sagsbehandler", NOW);
        assertThat(closing.view()).isEqualTo(report);
    }

    @Test
    void contactKnowsOfTheJobOnlyWhenTheCitizenWasReached() {
        AftercareReport reached =
                new AftercareReport(NOW, ContactChannel.VIDEO, true, false, Set.of(ContactIssue.SPROG), true, true);

        assertThat(new AftercareContact(NO, 1, reached, "sagsbehandler").view()).isEqualTo(reached);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AftercareReport(NOW, ContactChannel.VIDEO, false, true, Set.of(), false, true));
    }

    @Test
    void aftercareMonthsRise() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new EmploymentProperties(12, 12, 4, Duration.ofHours(1), List.of(3, 1)))
                .withMessageContaining("forloeb.aftercare-months");
    }

    private static PlanContent plan(int hours, String reference, String reason) {
        return new PlanContent(
                "Plejehjem på deltid",
                Industry.PLEJE,
                List.of(
                        new PlannedTrack(Track.JOBDANSK, 12),
                        new PlannedTrack(Track.FVU_DANSK, 6),
                        new PlannedTrack(Track.WORKSHOP_KULTUR, 0)),
                true,
                true,
                LocalDate.of(2026, 6, 8),
                LocalDate.of(2026, 12, 8),
                hours,
                14,
                Set.of(LegalBasis.OEVO, LegalBasis.MENTOR),
                "B05",
                "Dansk og mentor bringer borgeren nærmere et arbejde i plejen.",
                reference,
                reason);
    }

    private static NextStepChoice choice(boolean longCourse) {
        return new NextStepChoice(
                NO,
                new NextStepDecision(NextStep.NY_PLAN, "Borgeren er enig.", LocalDate.of(2026, 6, 8)),
                longCourse,
                "sagsbehandler",
                NOW);
    }

    private static StartMeetingReport meeting(boolean accepts, String goal) {
        return new StartMeetingReport(
                NOW,
                ContactChannel.FREMMOEDE,
                InterpreterUse.NEJ,
                null,
                accepts,
                goal,
                7,
                SafeContact.SMS,
                Set.of(ConsentPurpose.MENTOR));
    }

    private static ClosingReport closing(Outcome outcome, String employer, Integer hours, String education) {
        return new ClosingReport(outcome, LocalDate.of(2026, 6, 1), employer, hours, education, null, false);
    }
}
