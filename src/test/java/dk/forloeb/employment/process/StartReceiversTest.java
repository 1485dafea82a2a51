package dk.forloeb.employment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.citizen.CitizenDetails;
import dk.forloeb.citizen.CitizenView;
import dk.forloeb.citizen.Cpr;
import dk.forloeb.citizen.CprKind;
import dk.forloeb.citizen.InvalidCprException;
import dk.forloeb.citizen.SafeContact;
import dk.forloeb.coordination.ConsentRegister;
import dk.forloeb.employment.InterpreterUse;
import dk.forloeb.employment.StartMeetingReport;
import dk.forloeb.employment.StartService;
import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.engine.FormTask;
import dk.forloeb.engine.FormValues;
import dk.forloeb.engine.ProcessDriver;
import dk.forloeb.engine.Routing;
import dk.forloeb.followup.ContactChannel;
import dk.forloeb.screening.ScreeningService;
import dk.forloeb.trajectory.BenefitType;
import dk.forloeb.trajectory.ConsentGiven;
import dk.forloeb.trajectory.ConsentParty;
import dk.forloeb.trajectory.ConsentPurpose;
import dk.forloeb.trajectory.ConsentScope;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.OrgUnit;
import dk.forloeb.trajectory.Referral;
import dk.forloeb.trajectory.ReferralReceipt;
import dk.forloeb.trajectory.ReferralSource;
import dk.forloeb.trajectory.TrajectoryExample;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartReceiversTest {

    private static final String NO = ProcessDriver.TRAJECTORY;

    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final StartService starts = mock(StartService.class);
    private final ScreeningService screenings = mock(ScreeningService.class);
    private final ConsentRegister consents = mock(ConsentRegister.class);
    private final FormHeading heading = mock(FormHeading.class);

    @BeforeEach
    void record() {
        TrajectoryView trajectory = TrajectoryExample.aTrajectory().view();
        when(trajectories.trajectory(NO)).thenReturn(trajectory);
        when(trajectories.citizenOf(trajectory)).thenReturn(citizen());
        when(heading.withCpr(any(TrajectoryView.class))).thenAnswer(call -> heading());
        when(heading.withCpr(anyString())).thenAnswer(call -> heading());
        when(consents.latestDay()).thenReturn(LocalDate.of(2027, 6, 1));
        when(consents.mostMonths()).thenReturn(12);
    }

    @Test
    void opensATrajectoryByTheStartForm() {
        when(trajectories.refer(any())).thenReturn(new ReferralReceipt(NO, false, List.of()));

        Routing routing = new ReferCitizenReceiver(trajectories).receive(startTask(), referral());

        assertThat(routing.businessKey()).isEqualTo(NO);
        assertThat(routing.variables()).isEqualTo(Map.of("orgUnit", "CENTER_SYD"));
        verify(trajectories)
                .refer(new Referral(
                        "120380-1112",
                        new CitizenDetails("Anna Eksempel", "20 00 10 10", null, "ar", true, false),
                        ReferralSource.BORGER,
                        OrgUnit.CENTER_SYD,
                        BenefitType.KONTANTHJAELP,
                        false,
                        "Borgeren flytter til København i næste måned.",
                        "Har brug for hjælp til at komme i arbejde."));
    }

    @Test
    void saysAtTheFieldWhyANumberIsWrong() {
        when(trajectories.refer(any())).thenThrow(invalidCpr());

        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(() -> new ReferCitizenReceiver(trajectories).receive(startTask(), referral()))
                .satisfies(rejected -> assertThat(rejected.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.field()).isEqualTo("cpr")));
    }

    @Test
    void keepsAMeetingWithACitizenWhoTakesPart() {
        FilledForm form = meeting();

        assertThat(form.submit().variables())
                .isEqualTo(Map.of(
                        "acceptsProgram", true,
                        "consentCount", 2,
                        "competenceCount", 1,
                        "danishTestNeeded", true,
                        "healthReviewNeeded", true));
        verify(starts)
                .hold(
                        NO,
                        new StartMeetingReport(
                                LocalDateTime.of(2026, 6, 1, 9, 30),
                                ContactChannel.FREMMOEDE,
                                InterpreterUse.FREMMOEDE,
                                "ar",
                                true,
                                "Et arbejde på et plejehjem",
                                8,
                                SafeContact.SMS,
                                Set.of(ConsentPurpose.LAEGE_PAA_JOBCENTER, ConsentPurpose.MENTOR)),
                        "Alene med to børn.");
    }

    @Test
    void offersWhatScreeningLearnt() {
        when(screenings.needsDanishTest(NO)).thenReturn(true);

        assertThat(meeting().prefill())
                .containsEntry("danishTestNeeded", "JA")
                .containsEntry("interpreter", InterpreterUse.FREMMOEDE)
                .containsEntry("healthHint", "Der er ikke noteret helbredsbarrierer.");
    }

    @Test
    void asksADecliningCitizenForNothingElse() {
        FilledForm form = meeting().with("acceptsProgram", "NEJ");

        assertThat(form.submit().variables())
                .isEqualTo(Map.of(
                        "acceptsProgram", false,
                        "consentCount", 0,
                        "competenceCount", 0,
                        "danishTestNeeded", false,
                        "healthReviewNeeded", false));
    }

    @Test
    void refusesImpossibleMeetings() {
        refused(meeting().with("meetingDate", "2026-06-01T10:15"), "Samtalen kan ikke ligge i fremtiden");
        refused(meeting().with("channel", "TELEFON"), "Den første samtale holdes ved fremmøde");
        refused(meeting().with("consentPurposes", List.of("MENTOR")), "Vælg også »Læge på jobcenteret«");
        refused(meeting().without("goal"), "Borgerens eget mål");
        verify(starts, never()).hold(any(), any(), any());
    }

    @Test
    void keepsAConsentForTheTasksOwnPurpose() {
        when(starts.consentPurpose(NO, 1)).thenReturn(ConsentPurpose.TVAERGAAENDE);

        FilledForm form = consent(1)
                .with("parties", List.of("SOF", "SUF"))
                .with("scope", List.of("SOCIALT"))
                .with("method", "MUNDTLIGT_NOTAT")
                .with("methodNote", "Sagt ja i samtalen med tolken til stede.");

        assertThat(form.prefill()).containsEntry("purposeLabel", "Samarbejde med andre forvaltninger");
        assertThat(form.submit().variables()).isEmpty();
        verify(consents)
                .record(
                        NO,
                        new ConsentGiven(
                                ConsentPurpose.TVAERGAAENDE,
                                List.of("SOF", "SUF"),
                                List.of("SOCIALT"),
                                true,
                                "MUNDTLIGT_NOTAT",
                                LocalDate.of(2027, 6, 1),
                                null),
                        "Sagt ja i samtalen med tolken til stede.");
    }

    @Test
    void keepsANo() {
        when(starts.consentPurpose(NO, 0)).thenReturn(ConsentPurpose.ARBEJDSGIVER);

        consent(0).with("given", "NEJ").without("validUntil").submit();

        verify(consents)
                .record(
                        NO,
                        new ConsentGiven(
                                ConsentPurpose.ARBEJDSGIVER,
                                List.of("ARBEJDSGIVER"),
                                List.of("ARBEJDE"),
                                false,
                                "DIGITALT",
                                LocalDate.of(2026, 6, 1),
                                null),
                        null);
    }

    @Test
    void refusesConsentsThatLastTooLongOrShareTooMuch() {
        when(starts.consentPurpose(NO, 0)).thenReturn(ConsentPurpose.ARBEJDSGIVER);

        refused(consent(0).with("validUntil", "2027-06-02"), "højst gælde i 12 måneder. Vælg senest 01.06.2027.");
        refused(consent(0).with("validUntil", "2026-05-31"), "mindst til i dag");
        refused(consent(0).with("scope", List.of("HELBRED_DIAGNOSE")), "Oplysningstyper");
        verify(consents, never()).record(any(), any(), any());
    }

    @Test
    void offersDiagnosesToThePhysicianOnly() {
        for (ConsentPurpose purpose : ConsentPurpose.values()) {
            assertThat(ConsentScope.of(purpose).contains(ConsentScope.HELBRED_DIAGNOSE))
                    .as("diagnoses for %s", purpose)
                    .isEqualTo(purpose == ConsentPurpose.LAEGE_PAA_JOBCENTER);
            assertThat(ConsentScope.of(purpose).contains(ConsentScope.HELBRED_ATTEST))
                    .as("certificates for %s", purpose)
                    .isEqualTo(purpose == ConsentPurpose.LAEGEATTEST);
            assertThat(ConsentParty.of(purpose)).isNotEmpty();
        }
    }

    private static void refused(FilledForm form, String message) {
        assertThatExceptionOfType(FormRejectedException.class)
                .isThrownBy(form::submit)
                .withMessageContaining(message);
    }

    private FilledForm meeting() {
        return FilledForm.of(
                        "employment",
                        new HoldStartMeetingReceiver(starts, screenings, trajectories, heading, Policy.CLOCK),
                        Map.of())
                .with("meetingDate", "2026-06-01T09:30")
                .with("channel", "FREMMOEDE")
                .with("interpreter", "FREMMOEDE")
                .with("language", "ar")
                .with("acceptsProgram", "JA")
                .with("goal", "Et arbejde på et plejehjem")
                .with("motivation", 8)
                .with("familySituation", "Alene med to børn.")
                .with("safeContact", "SMS")
                .with("competenceNeeded", "JA")
                .with("danishTestNeeded", "JA")
                .with("healthReviewWanted", "JA")
                .with("consentPurposes", List.of("LAEGE_PAA_JOBCENTER", "MENTOR"));
    }

    private FilledForm consent(int loopCounter) {
        return FilledForm.of(
                        "employment",
                        new RecordConsentReceiver(starts, consents, heading, Policy.CLOCK),
                        Map.of("loopCounter", loopCounter))
                .with("parties", List.of("ARBEJDSGIVER"))
                .with("scope", List.of("ARBEJDE"))
                .with("given", "JA")
                .with("method", "DIGITALT")
                .with("validUntil", "2027-06-01");
    }

    private static FormTask startTask() {
        return new FormTask(null, null, "start", "visitator", name -> null);
    }

    private static FormValues referral() {
        return new FormValues(Map.ofEntries(
                Map.entry("cpr", "120380-1112"),
                Map.entry("fullName", "Anna Eksempel"),
                Map.entry("phone", "20 00 10 10"),
                Map.entry("preferredLanguage", "ar"),
                Map.entry("interpreterNeeded", "JA"),
                Map.entry("livesInCopenhagen", "NEJ"),
                Map.entry("residenceReason", "Borgeren flytter til København i næste måned."),
                Map.entry("addressProtected", "NEJ"),
                Map.entry("referralSource", "BORGER"),
                Map.entry("benefitType", "KONTANTHJAELP"),
                Map.entry("orgUnit", "CENTER_SYD"),
                Map.entry("referralNote", "Har brug for hjælp til at komme i arbejde.")));
    }

    private static InvalidCprException invalidCpr() {
        try {
            Cpr.parse("1", LocalDate.of(2026, 6, 1));
            throw new AssertionError("a number of one digit was accepted");
        } catch (InvalidCprException invalid) {
            return invalid;
        }
    }

    private static Map<String, Object> heading() {
        return new HashMap<>(Map.of("citizenName", "Anna Eksempel", "trajectoryNo", NO));
    }

    private static CitizenView citizen() {
        return new CitizenView(
                new UUID(1, 1),
                "120380-****",
                CprKind.CPR,
                LocalDate.of(1980, 3, 12),
                "Anna Eksempel",
                "20 00 10 10",
                null,
                "ar",
                true,
                false,
                null);
    }
}
