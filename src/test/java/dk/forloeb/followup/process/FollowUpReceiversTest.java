package dk.forloeb.followup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.competence.Progression;
import dk.forloeb.competence.ProgressionIndicator;
import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.followup.CitizenContactReport;
import dk.forloeb.followup.ContactChannel;
import dk.forloeb.followup.ContactFrequency;
import dk.forloeb.followup.ContactIssue;
import dk.forloeb.followup.ContactSituation;
import dk.forloeb.followup.EmployerIntent;
import dk.forloeb.followup.FollowUpService;
import dk.forloeb.followup.PlacementStop;
import dk.forloeb.followup.WorkplaceContactReport;
import dk.forloeb.placement.EndReason;
import dk.forloeb.placement.PlacementExample;
import dk.forloeb.placement.PlacementView;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.upskilling.CourseBreak;
import dk.forloeb.upskilling.CourseView;
import dk.forloeb.upskilling.InterruptReason;
import dk.forloeb.upskilling.Track;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowUpReceiversTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final UUID COURSE = new UUID(4, 4);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDateTime NINE = TODAY.atTime(9, 0);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneId.of("Europe/Copenhagen"));

    private final FollowUpService followUp = mock(FollowUpService.class);
    private final FormHeading heading = mock(FormHeading.class);

    @BeforeEach
    void record() {
        when(heading.withCpr(anyString())).thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
        situation(PlacementExample.aPlacement().view(), 14);
    }

    @Test
    void takesAContactWithTheCitizen() {
        when(followUp.latestCitizenContact(NO)).thenReturn(Optional.of(citizenReport(90)));

        assertThat(citizen().prefill())
                .containsEntry("placement", "Rengøring og Co")
                .containsEntry("inPlacement", "JA")
                .containsEntry("lastContact", "10.03.2026")
                .containsEntry("latestNextContact", "17.03.2026")
                .containsEntry("contactReason", "Mød borgeren hver uge.");
        assertThat(citizen().submit().variables()).isEmpty();
        verify(followUp).reportCitizen(NO, citizenReport(90), "Det går godt på arbejdet.", null);
    }

    @Test
    void asksForNoAttendanceOutsideAPlacement() {
        situation(null, 0);

        citizen().submit();

        verify(followUp).reportCitizen(NO, citizenReport(null), "Det går godt på arbejdet.", null);
        assertThat(citizen().prefill()).containsEntry("placement", "Ingen").containsEntry("inPlacement", "NEJ");
    }

    @Test
    void measuresProgressionWhenItIsDue() {
        situation(null, 0);
        when(followUp.isProgressionDue(NO)).thenReturn(true);
        assertThat(citizen().prefill()).containsEntry("progressionDue", "JA");
        refused(citizen(), "Tro på egne evner");

        FilledForm form = citizen();
        for (ProgressionIndicator indicator : ProgressionIndicator.values()) {
            form = form.with(indicator.formKey(), 3);
        }
        form.submit();

        Map<ProgressionIndicator, Integer> threes = Arrays.stream(ProgressionIndicator.values())
                .collect(Collectors.toMap(Function.identity(), indicator -> 3));
        verify(followUp)
                .reportCitizen(
                        NO, citizenReport(null), "Det går godt på arbejdet.", new Progression(threes, null, null));
    }

    @Test
    void refusesImpossibleContactsWithTheCitizen() {
        refused(citizen().with("date", "2026-03-10T10:15"), "Kontakten ligger i fremtiden.");
        refused(citizen().with("issues", List.of("INGEN", "SPROG")), "Der er valgt både udfordringer");
        refused(citizen().with("nextContact", "2026-03-10"), "Næste kontakt skal ligge efter i dag.");
        refused(citizen().with("nextContact", "2026-03-18"), "Vælg senest den 17.03.2026.");
        refused(citizen().without("attendancePct"), "Fremmøde i procent");
        verify(followUp, never()).reportCitizen(any(), any(), any(), any());
    }

    @Test
    void takesAContactWithTheWorkplace() {
        when(followUp.latestWorkplaceContact(NO)).thenReturn(Optional.of(workplaceReport()));

        assertThat(workplace().prefill())
                .containsEntry("companyName", "Rengøring og Co")
                .containsEntry("weekInPlacement", "2")
                .containsEntry("contact", "Karl Karlsen")
                .containsEntry("lastContact", "10.03.2026")
                .containsEntry("latestNextContact", "24.03.2026");
        assertThat(workplace().submit().variables()).isEmpty();
        verify(followUp).reportWorkplace(NO, workplaceReport());
    }

    @Test
    void refusesImpossibleContactsWithTheWorkplace() {
        refused(workplace().with("date", "2026-03-10T10:15"), "Kontakten ligger i fremtiden.");
        refused(workplace().with("nextContact", "2026-03-10"), "Næste kontakt skal ligge efter i dag.");
        refused(workplace().with("nextContact", "2026-03-25"), "Vælg senest den 24.03.2026.");
        situation(PlacementExample.aPlacement().view(), 0);
        refused(workplace().with("nextContact", "2026-03-18"), "Vælg senest den 17.03.2026.");
        verify(followUp, never()).reportWorkplace(any(), any());
    }

    @Test
    void settlesAPlacementThatTheCitizenHasLeft() {
        stopped(workplace().with("stopped", "JA")).submit();
        stopped(citizen().with("placementStopped", "JA")).submit();

        verify(followUp, times(2)).placementStopped(NO, new PlacementStop(EndReason.SYGDOM, TODAY));
        assertThat(workplace().prefill()).containsEntry("stopped", "NEJ");
    }

    @Test
    void refusesAnImpossibleStop() {
        refused(
                stopped(workplace().with("stopped", "JA")).with("stoppedOn", "2026-03-11"),
                "Borgerens sidste dag ligger i fremtiden.");
        refused(
                stopped(citizen().with("placementStopped", "JA")).with("stoppedOn", "2020-01-01"),
                "Borgerens sidste dag skal ligge i placeringens periode.");
        refused(workplace().with("stopped", "JA"), "Hvorfor stoppede placeringen?");
        situation(null, 0);
        refused(stopped(workplace().with("stopped", "JA")), "Borgeren er ikke i virksomhedsplacering lige nu.");
        verify(followUp, never()).placementStopped(any(), any());
    }

    @Test
    void settlesACourseThatTheCitizenHasLeft() {
        CourseView course = mock(CourseView.class);
        when(course.id()).thenReturn(COURSE);
        when(course.track()).thenReturn(Track.JOBDANSK);
        when(followUp.runningCourses(NO)).thenReturn(List.of(course));
        assertThat(citizen().prefill()).containsEntry("runningCourses", Track.JOBDANSK.label());

        FilledForm form = citizen().with("stoppedCourse", COURSE.toString()).with("courseStopReason", "JOB");
        refused(form.with("courseStoppedOn", "2026-03-11"), "Den sidste dag på kurset ligger i fremtiden.");
        form.with("courseStoppedOn", "2026-03-09").submit();

        verify(followUp).courseStopped(COURSE, new CourseBreak(InterruptReason.JOB, TODAY.minusDays(1)));
    }

    private static FilledForm stopped(FilledForm form) {
        return form.with("stopReason", "SYGDOM").with("stoppedOn", "2026-03-10");
    }

    private static void refused(FilledForm form, String message) {
        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(form::submit)
                .withMessageContaining(message);
    }

    private void situation(PlacementView placement, int workplaceDays) {
        var frequency = new ContactFrequency(7, workplaceDays, "Mød borgeren hver uge.");
        when(followUp.situation(NO)).thenReturn(new ContactSituation(TODAY, placement, frequency, TODAY.plusDays(7)));
        when(followUp.currentPlacement(NO)).thenReturn(Optional.ofNullable(placement));
    }

    @Test
    void takesThatTheCitizenDidNotCome() {
        form(new ContactCitizenReceiver(followUp, heading, CLOCK))
                .with("held", "NEJ")
                .with("date", "2026-03-10T09:00")
                .with("nextContact", "2026-03-13")
                .submit();

        verify(followUp).reportMissed(NO, NINE, TODAY.plusDays(3));
    }

    private FilledForm citizen() {
        return form(new ContactCitizenReceiver(followUp, heading, CLOCK))
                .with("held", "JA")
                .with("date", "2026-03-10T09:00")
                .with("channel", "TELEFON")
                .with("attendancePct", 90)
                .with("wellbeing", 4)
                .with("danishUse", 3)
                .with("motivation", 5)
                .with("placementStopped", "NEJ")
                .with("issues", List.of("SPROG"))
                .with("note", "Det går godt på arbejdet.")
                .with("nextContact", "2026-03-17");
    }

    private FilledForm workplace() {
        return form(new ContactWorkplaceReceiver(followUp, heading, CLOCK))
                .with("contact", "Karl Karlsen")
                .with("date", "2026-03-10T09:00")
                .with("attendancePct", 90)
                .with("ordinaryHours", 5)
                .with("performance", 4)
                .with("cultureFit", 4)
                .with("languageFit", 3)
                .with("employerIntent", "FORLAENGER")
                .with("stopped", "NEJ")
                .with("adjustments", "Kortere vagter.")
                .with("nextContact", "2026-03-17");
    }

    private static FilledForm form(FormReceiver receiver) {
        return FilledForm.of("followup", receiver, Map.of());
    }

    private static CitizenContactReport citizenReport(Integer attendance) {
        return new CitizenContactReport(
                NINE, ContactChannel.TELEFON, attendance, 4, 3, 5, Set.of(ContactIssue.SPROG), TODAY.plusDays(7));
    }

    private static WorkplaceContactReport workplaceReport() {
        return new WorkplaceContactReport(
                "Karl Karlsen", NINE, 90, 5, 4, 4, 3, EmployerIntent.FORLAENGER, "Kortere vagter.", TODAY.plusDays(7));
    }
}
