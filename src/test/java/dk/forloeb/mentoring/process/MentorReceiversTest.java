package dk.forloeb.mentoring.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.engine.Staff;
import dk.forloeb.mentoring.ConcernAction;
import dk.forloeb.mentoring.MentorActivity;
import dk.forloeb.mentoring.MentorGrantView;
import dk.forloeb.mentoring.MentorKind;
import dk.forloeb.mentoring.MentorLogEntry;
import dk.forloeb.mentoring.MentorProgress;
import dk.forloeb.mentoring.MentorService;
import dk.forloeb.mentoring.MentorSource;
import dk.forloeb.mentoring.MentorSuggestion;
import dk.forloeb.mentoring.MentorTerms;
import dk.forloeb.platform.MovableClock;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.ProposalService;
import dk.forloeb.trajectory.Proposed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MentorReceiversTest {

    private static final String NO = ProcessDriver.TRAJECTORY;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TO = LocalDate.of(2026, 8, 31);

    private final MentorService mentors = mock(MentorService.class);
    private final ProposalService proposals = mock(ProposalService.class);
    private final FormHeading heading = mock(FormHeading.class);
    private final Staff staff = mock(Staff.class);
    private final Clock clock =
            Clock.fixed(TODAY.atTime(9, 0).atZone(MovableClock.COPENHAGEN).toInstant(), MovableClock.COPENHAGEN);

    @BeforeEach
    void record() {
        when(staff.membersOf(anyString())).thenReturn(List.of(new Staff.Member("mentor", "Mette Mentor")));
        when(heading.withCpr(anyString())).thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
        when(heading.of(anyString())).thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
        when(proposals.latest(NO, MentorService.KIND))
                .thenReturn(Optional.of(new Proposed(MentorService.KIND, 1, "Rule_03", "SPROG", "Dansk på højst A2.")));
        when(mentors.suggestion(NO)).thenReturn(new MentorSuggestion(2, 26));
        when(mentors.areHoursAllowed(any())).thenReturn(true);
        when(mentors.maxGrantMonths()).thenReturn(6);
        when(mentors.isPeriodAllowed(any(), any())).thenReturn(true);
        when(mentors.grant(NO))
                .thenReturn(new MentorGrantView(
                        MentorKind.SPROG,
                        "Mette Mentor",
                        "12345678",
                        "mentor",
                        "Taler dansk på arbejdet.",
                        "Ugentlig samtale.",
                        new BigDecimal("2.5"),
                        TODAY,
                        TO));
    }

    @Test
    void grantsAMentorFromTheList() {
        FilledForm form = grantForm();

        assertThat(form.prefill())
                .containsEntry("proposal", "Sprogmentor")
                .containsEntry("hoursPerWeek", 2)
                .containsEntry("from", TODAY)
                .containsEntry("to", TO.minusDays(1));
        assertThat(form.submit().variables()).isEqualTo(Map.of("mentorKind", "SPROG", "mentorGranted", true));
        verify(mentors)
                .grant(
                        NO,
                        new MentorTerms(
                                MentorKind.SPROG,
                                MentorSource.KOMMUNE,
                                "Mette Mentor",
                                "Jobcenter København",
                                "12345678",
                                "mentor",
                                "Borgeren taler dansk på arbejdet.",
                                "Ugentlig samtale og følgeskab.",
                                new BigDecimal("2.5"),
                                TODAY,
                                TO,
                                true,
                                true,
                                LocalDate.of(2026, 2, 1),
                                "B05"),
                        null);
    }

    @Test
    void proposesTheMentorThatTheWorkplaceAsksFor() {
        assertThat(grantForm().prefill()).doesNotContainKeys("workplaceNeed", "kind");
        when(mentors.workplaceNeed(NO)).thenReturn(Optional.of(MentorKind.FASTHOLDELSE));

        assertThat(grantForm().prefill())
                .containsEntry("workplaceNeed", "Fastholdelsesmentor")
                .containsEntry("kind", MentorKind.FASTHOLDELSE);
    }

    @Test
    void grantsNoMentorAtAll() {
        when(mentors.suggestion(NO)).thenReturn(new MentorSuggestion(0, 0));
        FilledForm form = form(grantReceiver())
                .with("kind", "INGEN")
                .with("overrideReason", "Borgeren ønsker ikke en mentor nu.");

        assertThat(form.prefill()).doesNotContainKey("hoursPerWeek");
        assertThat(form.submit().variables()).isEqualTo(Map.of("mentorKind", "INGEN", "mentorGranted", false));
        verify(mentors).grantNone(NO, "Borgeren ønsker ikke en mentor nu.");
    }

    @Test
    void refusesGrantsThatTheLawDoesNotAllow() {
        refused(grantForm().without("mentorUser"), "Mentoren mangler");
        refused(grantForm().with("to", "2026-03-02"), "Slutdatoen skal ligge efter");
        refused(
                grantForm().with("mentorFrom", "VIRKSOMHED").with("beyondNormal", "NEJ"),
                "mere end sædvanlig oplæring");
        refused(grantForm().without("childCertificateDate"), "børneattest");
        refused(grantForm().with("childCertificateDate", "2026-03-03"), "ligger i fremtiden");
        refused(grantForm().with("hoursPerWeek", 10.5), "10");
        when(mentors.isPeriodAllowed(TODAY, LocalDate.of(2026, 9, 3))).thenReturn(false);
        refused(grantForm().with("to", "2026-09-03"), "højst gælde 6 måneder");
        when(mentors.areHoursAllowed(any())).thenReturn(false);
        refused(grantForm(), "så få eller så mange timer");
        verify(mentors, never()).grant(anyString(), any(), any());
    }

    @Test
    void keepsAMentorsLog() {
        MentorLogEntry entry = new MentorLogEntry(TODAY, 60, MentorActivity.SAMTALE, 4, true, "Er meget alene.");
        when(mentors.log(NO, entry)).thenReturn(true);
        FilledForm form = logForm().with("concern", "JA").with("text", "Er meget alene.");

        assertThat(form.prefill())
                .containsEntry("goal", "Taler dansk på arbejdet.")
                .containsEntry("hoursPerWeek", "2,5");
        assertThat(form.submit().variables()).isEqualTo(Map.of("mentorConcern", true, "mentorRenewalDue", true));
    }

    @Test
    void asksNeitherMinutesNorProgressWhenTheyDidNotMeet() {
        FilledForm form = form(logReceiver())
                .with("date", "2026-03-02")
                .with("activity", "INGEN_KONTAKT")
                .with("concern", "NEJ")
                .with("text", "Borgeren var syg.");

        assertThat(form.submit().variables()).isEqualTo(Map.of("mentorConcern", false, "mentorRenewalDue", false));
        verify(mentors)
                .log(
                        NO,
                        new MentorLogEntry(
                                TODAY, null, MentorActivity.INGEN_KONTAKT, null, false, "Borgeren var syg."));
    }

    @Test
    void refusesLogsThatSayTooLittle() {
        refused(logForm().with("date", "2026-03-03"), "ligger i fremtiden");
        refused(logForm().with("concern", "JA"), "Du har en bekymring");
        refused(logForm().with("activity", "INGEN_KONTAKT"), "I mødtes ikke");
        refused(logForm().with("minutes", 4), "5");
        verify(mentors, never()).log(any(), any());
    }

    @Test
    void keepsWhatIsDoneAboutAConcern() {
        when(mentors.latestConcern(NO))
                .thenReturn(
                        Optional.of(new MentorLogEntry(TODAY, 60, MentorActivity.SAMTALE, 2, true, "Er meget alene.")));
        FilledForm form = form(new HandleConcernReceiver(mentors, heading))
                .with("action", "KONTAKT_BORGER")
                .with("note", "Vi har aftalt en samtale på torsdag.");

        assertThat(form.prefill())
                .containsEntry("mentorName", "Mette Mentor, tlf. 12345678")
                .containsEntry("concernDate", "2. marts 2026")
                .containsEntry("concernText", "Er meget alene.");
        assertThat(form.submit().variables()).isEmpty();
        verify(mentors).handleConcern(NO, ConcernAction.KONTAKT_BORGER, "Vi har aftalt en samtale på torsdag.");
    }

    @Test
    void renewsTheMentor() {
        when(mentors.progress(NO)).thenReturn(new MentorProgress(390, 4));
        FilledForm form = renewForm().with("to", "2027-02-01");

        assertThat(form.prefill())
                .containsEntry("kind", "Sprogmentor")
                .containsEntry("period", "2. marts 2026 til 31. august 2026")
                .containsEntry("hoursUsed", "6,5")
                .containsEntry("progress", "4");
        assertThat(form.submit().variables()).isEqualTo(Map.of("mentorRenewed", true));
        verify(mentors).renew(NO, LocalDate.of(2027, 2, 1), "Borgeren er i god fremgang.");
    }

    @Test
    void letsTheMentorEnd() {
        when(mentors.progress(NO)).thenReturn(new MentorProgress(0, null));
        FilledForm form = renewForm().with("renew", "NEJ");

        assertThat(form.prefill()).containsEntry("progress", "Ikke oplyst");
        assertThat(form.submit().variables()).isEqualTo(Map.of("mentorRenewed", false));
        verify(mentors).refuseRenewal(NO, "Borgeren er i god fremgang.");
    }

    @Test
    void refusesARenewalOutOfLimits() {
        when(mentors.progress(NO)).thenReturn(new MentorProgress(0, null));
        refused(renewForm().with("to", "2026-09-01"), "skal ligge efter 1. september 2026");
        when(mentors.isPeriodAllowed(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 3, 2)))
                .thenReturn(false);
        refused(renewForm().with("to", "2027-03-02"), "højst gælde 6 måneder");
    }

    private GrantMentorReceiver grantReceiver() {
        return new GrantMentorReceiver(mentors, staff, proposals, heading, clock);
    }

    private LogMentorReceiver logReceiver() {
        return new LogMentorReceiver(mentors, heading, clock);
    }

    private FilledForm grantForm() {
        return form(grantReceiver())
                .with("kind", "SPROG")
                .with("mentorUser", "mentor")
                .with("mentorFrom", "KOMMUNE")
                .with("mentorOrg", "Jobcenter København")
                .with("mentorPhone", "12345678")
                .with("goal", "Borgeren taler dansk på arbejdet.")
                .with("tasks", "Ugentlig samtale og følgeskab.")
                .with("hoursPerWeek", 2.5)
                .with("budgetLine", "B05")
                .with("from", "2026-03-02")
                .with("to", "2026-08-31")
                .with("beyondNormal", "JA")
                .with("childContact", "JA")
                .with("childCertificateDate", "2026-02-01");
    }

    private FilledForm logForm() {
        return form(logReceiver())
                .with("date", "2026-03-02")
                .with("activity", "SAMTALE")
                .with("minutes", 60)
                .with("progress", 4)
                .with("concern", "NEJ");
    }

    private FilledForm renewForm() {
        return form(new RenewMentorReceiver(mentors, heading))
                .with("renew", "JA")
                .with("reason", "Borgeren er i god fremgang.");
    }

    private static FilledForm form(FormReceiver receiver) {
        return FilledForm.of("mentoring", receiver, Map.of());
    }

    private static void refused(FilledForm form, String message) {
        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(form::submit)
                .withMessageContaining(message);
    }
}
