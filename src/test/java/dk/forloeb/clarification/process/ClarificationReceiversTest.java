package dk.forloeb.clarification.process;

import static dk.forloeb.clarification.ClarificationExample.BEGUN;
import static dk.forloeb.clarification.ClarificationExample.NO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dk.forloeb.clarification.CaseKind;
import dk.forloeb.clarification.CertificateConsent;
import dk.forloeb.clarification.CitizenWish;
import dk.forloeb.clarification.ClarificationRoute;
import dk.forloeb.clarification.ClarificationService;
import dk.forloeb.clarification.ClarificationView;
import dk.forloeb.clarification.ConsideredStep;
import dk.forloeb.clarification.DelayCause;
import dk.forloeb.clarification.Effectuation;
import dk.forloeb.clarification.MeetingPlan;
import dk.forloeb.clarification.ObviousEvidence;
import dk.forloeb.clarification.PensionDeadlineService;
import dk.forloeb.clarification.Prognosis;
import dk.forloeb.clarification.Recommendation;
import dk.forloeb.clarification.TeamMeetingService;
import dk.forloeb.clarification.TeamRole;
import dk.forloeb.clarification.TextKind;
import dk.forloeb.clarification.TriedOffer;
import dk.forloeb.clarification.WorkAbility;
import dk.forloeb.decision.DecisionStatus;
import dk.forloeb.decision.DecisionView;
import dk.forloeb.engine.FilledForm;
import dk.forloeb.engine.FormReceiver;
import dk.forloeb.engine.FormRejectedException;
import dk.forloeb.health.CertificateBasis;
import dk.forloeb.health.CertificateForm;
import dk.forloeb.health.CertificateRequest;
import dk.forloeb.health.CertificateService;
import dk.forloeb.health.CertificateStatus;
import dk.forloeb.health.CertificateView;
import dk.forloeb.health.HealthFileKind;
import dk.forloeb.health.HealthFileService;
import dk.forloeb.health.HealthFileText;
import dk.forloeb.trajectory.ConsentView;
import dk.forloeb.trajectory.FormHeading;
import dk.forloeb.trajectory.Proposed;
import dk.forloeb.trajectory.TrajectoryService;
import dk.forloeb.trajectory.TrajectoryView;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClarificationReceiversTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Clock CLOCK =
            Clock.fixed(BEGUN.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);
    private static final String TOMORROW = BEGUN.plusDays(1).toString();
    private static final String TODAY = BEGUN.toString();
    private static final String TEXT = "En tekst, der er lang nok til feltet.";
    private static final UUID ID = new UUID(1, 1);

    private final ClarificationService clarifications = mock(ClarificationService.class);
    private final CertificateConsent consent = mock(CertificateConsent.class);
    private final TeamMeetingService meetings = mock(TeamMeetingService.class);
    private final PensionDeadlineService deadlines = mock(PensionDeadlineService.class);
    private final CertificateService certificates = mock(CertificateService.class);
    private final HealthFileService healthFile = mock(HealthFileService.class);
    private final TrajectoryService trajectories = mock(TrajectoryService.class);
    private final FormHeading heading = mock(FormHeading.class);
    private final ClarificationView view = mock(ClarificationView.class);
    private final DecisionView decision = mock(DecisionView.class);
    private final ClarificationOnForm onForm = new ClarificationOnForm(clarifications, healthFile, heading);

    @BeforeEach
    void record() {
        when(heading.withCpr(anyString())).thenAnswer(call -> new HashMap<>(Map.of("citizenName", "Sara")));
        when(clarifications.clarification(NO)).thenReturn(view);
        when(clarifications.texts(NO))
                .thenReturn(Map.of(TextKind.FUNKTION, "Kan lidt.", TextKind.FAGLIG_FORKLARING, "Fordi."));
        when(clarifications.decision(NO)).thenReturn(Optional.of(decision));
        when(view.id()).thenReturn(ID);
        when(view.trajectoryNo()).thenReturn(NO);
        when(view.triedOffers()).thenReturn(Set.of(TriedOffer.PRAKTIK));
        when(view.prognosis()).thenReturn(Prognosis.USIKKER);
        when(view.citizenWish()).thenReturn(CitizenWish.FLEKSJOB);
        when(view.route()).thenReturn(ClarificationRoute.FORBEREDENDE_DEL);
        when(view.mandatoryRoles()).thenReturn(Set.of(TeamRole.SUNDHED));
        when(view.fileSentWorkingDays()).thenReturn(5);
        when(view.recommendation()).thenReturn(Recommendation.FOERTIDSPENSION);
        when(view.workAbility()).thenReturn(WorkAbility.VAESENTLIG_VARIGT);
        when(view.presentations()).thenReturn(1);
        when(view.caseKind()).thenReturn(CaseKind.FOERTIDSPENSION);
        when(view.pensionStartedOn()).thenReturn(BEGUN);
        when(view.pensionDueOn()).thenReturn(BEGUN.plusDays(90));
        when(decision.no()).thenReturn(NO + "-A1");
        when(decision.kindName()).thenReturn("Førtidspension");
        when(decision.status()).thenReturn(DecisionStatus.HOERING);
        when(decision.sentOn()).thenReturn(BEGUN.minusDays(2));
        when(decision.deliveredOn()).thenReturn(BEGUN.plusDays(3));
        when(healthFile.read(NO, ID))
                .thenReturn(List.of(new HealthFileText(HealthFileKind.UDFORDRINGER, BEGUN, "Sover dårligt.")));
        when(certificates.certificate(NO))
                .thenReturn(new CertificateView(
                        CertificateForm.LAE265,
                        CertificateStatus.ANMODET,
                        BEGUN.minusDays(10),
                        BEGUN.plusDays(20),
                        BEGUN.plusDays(11),
                        true,
                        null));
        when(certificates.doctor(NO)).thenReturn("Dr. Prøve");
    }

    @Test
    void beginsWithWhatTheCaseworkerKnows() {
        TrajectoryView trajectory = mock(TrajectoryView.class);
        when(trajectories.trajectory(NO)).thenReturn(trajectory);
        when(trajectory.benefitMonths()).thenReturn(20);
        when(clarifications.yearsToPension(NO)).thenReturn(19);
        FilledForm form = form(new DescribeWorkAbilityReceiver(clarifications, trajectories, onForm))
                .with("benefitMonths", 40)
                .with("yearsToPension", 19)
                .with("triedOffers", List.of("PRAKTIK", "MENTOR"))
                .with("offerEvidence", "Journal 12 og 14.")
                .with("attendanceAbility", 6.5)
                .with("functionSummary", "Kan sidde i en halv time og står med smerter i ryggen.")
                .with("functionSevere", "NEJ")
                .with("treatmentOngoing", "NEJ")
                .with("prognosis", "USIKKER")
                .with("citizenWish", "VED_IKKE");

        assertThat(form.prefill()).containsEntry("benefitMonths", 20).containsEntry("yearsToPension", 19);
        assertThat(form.submit().variables()).isEmpty();
        verify(clarifications).open(eq(NO), any());
    }

    @Test
    void showsTheProposalAndRoutesByTheChoice() {
        when(clarifications.proposal(NO))
                .thenReturn(Optional.of(
                        new Proposed("clarification-screening", 1, "Rule_05", "MERE_INDSATS", "For få tilbud.")));
        FilledForm form =
                form(new ChooseClarificationReceiver(clarifications, onForm)).with("chosen", "MERE_INDSATS");

        assertThat(form.prefill())
                .containsEntry("proposal", "Mere indsats først")
                .containsEntry("proposalReason", "For få tilbud.")
                .doesNotContainKey("chosen");
        assertThat(form.submit().variables())
                .isEqualTo(Map.of("clarificationRoute", "MERE_INDSATS", "caseRaised", false));
        assertThat(form.with("chosen", "FORBEREDENDE_DEL")
                        .with("overrideReason", TEXT)
                        .submit()
                        .variables())
                .containsEntry("caseRaised", true);
        verify(clarifications).choose(NO, ClarificationRoute.FORBEREDENDE_DEL, TEXT);
    }

    @Test
    void raisesACaseForACitizenWhoAsksForPension() {
        when(view.asksForPension()).thenReturn(true);
        FilledForm form =
                form(new ChooseClarificationReceiver(clarifications, onForm)).with("overrideReason", TEXT);

        refused(form.with("chosen", "AFVENT_BEHANDLING"), "skal rejses en sag");
        refused(form.with("chosen", "MERE_INDSATS"), "skal rejses en sag");
        verify(clarifications, never()).choose(any(), any(), any());
        assertThat(form.with("chosen", "FLEKS_ELLER_RESSOURCE").submit().variables())
                .containsEntry("caseRaised", true);
    }

    @Test
    void callsACaseObviousOnlyWhenEverythingIsProven() {
        FilledForm form = form(new CheckObviousCaseReceiver(clarifications, onForm))
                .with("obvious", "JA")
                .with("evidence", List.of("ARBEJDSEVNE"))
                .with("obviousReason", TEXT);
        refused(form, "En åbenbar sag kræver");

        form.with("evidence", List.of("LAEGELIGE_OPLYSNINGER", "ARBEJDSEVNE", "UDVIKLING", "FLEKSJOB_UDELUKKET"));
        assertThat(form.submit().variables()).containsEntry("clarificationRoute", "FORBEREDENDE_DEL");
        verify(clarifications).checkObvious(NO, true, Set.of(ObviousEvidence.values()), TEXT);

        form.with("obvious", "NEJ").without("evidence").submit();
        verify(clarifications).checkObvious(NO, false, Set.of(), TEXT);
    }

    @Test
    void tellsTheCitizenAndNotBeforeItHasHappened() {
        when(view.seniorInfo()).thenReturn(true);
        refused(informed().with("informedOn", TOMORROW), "fremtiden");

        assertThat(informed().prefill().get("seniorInfo").toString()).contains("seniorpension");
        informed().submit();
        verify(clarifications).inform(NO, BEGUN, false, null);
        verify(consent).answer(NO, true);
    }

    @Test
    void asksForTheConsentOnlyWhereACertificateIsNeededAndNoneStands() {
        refused(informed().without("consentGiven"), "Giver borgeren samtykke");
        informed().with("existingGrounds", "JA").submit();
        when(view.route()).thenReturn(ClarificationRoute.AABENBAR_SAG);
        assertThat(informed().prefill()).containsEntry("consentShown", "Ikke nødvendigt: sagen er åbenbar");
        informed().without("consentGiven").submit();
        when(view.route()).thenReturn(ClarificationRoute.FORBEREDENDE_DEL);
        ConsentView standing = mock(ConsentView.class);
        when(standing.validUntil()).thenReturn(BEGUN.plusMonths(3));
        when(consent.standing(NO)).thenReturn(Optional.of(standing));
        assertThat(informed().prefill().get("consentShown").toString()).startsWith("Gælder til ");
        informed().without("consentGiven").submit();
        informed().with("consentGiven", "NEJ").submit();

        verify(consent, never()).answer(any(), anyBoolean());
    }

    @Test
    void aNoIsKeptButTakesNothingBack() {
        when(consent.wouldBeTakenBack(NO)).thenReturn(true);
        refused(informed().with("consentGiven", "NEJ"), "Meld en ændring");
        verify(clarifications, never()).inform(any(), any(), anyBoolean(), any());

        when(consent.wouldBeTakenBack(NO)).thenReturn(false);
        informed().with("consentGiven", "NEJ").submit();
        verify(consent).answer(NO, false);
    }

    private FilledForm informed() {
        return form(new InformCitizenReceiver(clarifications, consent, onForm, CLOCK))
                .with("informedOn", TODAY)
                .with("guidanceGiven", true)
                .with("existingGrounds", "NEJ")
                .with("consentGiven", "JA");
    }

    @Test
    void keepsHealthApartInThePreparationAndNeverShowsIt() {
        FilledForm form = form(new PrepareCaseReceiver(clarifications, onForm, CLOCK));
        for (String key : List.of(
                "goals",
                "cvSummary",
                "priorEfforts",
                "socialResources",
                "socialChallenges",
                "citizenPerspective",
                "healthResources",
                "healthChallenges")) {
            form.with(key, key + ": " + TEXT);
        }
        form.with("citizenApproved", true).with("citizenApprovedOn", TOMORROW);
        refused(form, "fremtiden");

        form.with("citizenApprovedOn", TODAY).submit();
        verify(clarifications)
                .prepare(
                        eq(NO),
                        any(),
                        eq(Map.of(
                                HealthFileKind.RESSOURCER,
                                "healthResources: " + TEXT,
                                HealthFileKind.UDFORDRINGER,
                                "healthChallenges: " + TEXT)),
                        eq(BEGUN));
        assertThat(form.prefill()).containsOnlyKeys("citizenName");
    }

    @Test
    void asksADoctorOnlyOnAConsentThatStands() {
        FilledForm form = form(new RequestCertificateReceiver(certificates, clarifications, onForm))
                .with("certificateForm", "LAE265")
                .with("doctor", "Dr. Prøve")
                .with("basis", "SAMTYKKE")
                .with("question", TEXT);
        refused(form, "samtykke gælder ikke");
        verify(certificates, never()).request(any(), any());

        when(certificates.hasConsent(NO)).thenReturn(true);
        form.submit();
        verify(certificates)
                .request(
                        NO,
                        new CertificateRequest(
                                CertificateForm.LAE265, "Dr. Prøve", TEXT, CertificateBasis.SAMTYKKE, null));
    }

    @Test
    void asksADoctorWithoutConsentOnlyWithAReason() {
        FilledForm form = form(new RequestCertificateReceiver(certificates, clarifications, onForm))
                .with("certificateForm", "LAE265")
                .with("doctor", "Dr. Prøve")
                .with("basis", "LOVHJEMMEL")
                .with("question", TEXT);
        assertThatThrownBy(form::submit).isInstanceOf(FormRejectedException.class);
        verify(certificates, never()).request(any(), any());

        form.with("basisReason", TEXT).submit();
        verify(certificates)
                .request(
                        NO,
                        new CertificateRequest(
                                CertificateForm.LAE265, "Dr. Prøve", TEXT, CertificateBasis.LOVHJEMMEL, TEXT));
    }

    @Test
    void neverTakesANoteOfThePhysicianOnSiteAsTheCertificate() {
        FilledForm form = form(new RegisterCertificateReceiver(certificates, clarifications, onForm, CLOCK))
                .with("certificateResult", "MODTAGET")
                .with("receivedOn", TODAY)
                .with("issuer", "JOBCENTERLAEGE")
                .with("documentRef", "J-1");
        refused(form, "kan ikke bruges som attest");

        form.with("issuer", "EGEN_LAEGE");
        when(certificates.isReview("J-1")).thenReturn(true);
        refused(form, "gennemgang hos lægen på jobcenteret");
        when(certificates.isReview("J-1")).thenReturn(false);
        refused(form.with("receivedOn", TOMORROW), "fremtiden");
        refused(form.with("receivedOn", BEGUN.minusDays(11).toString()), "før den blev bestilt");
        verify(certificates, never()).receive(any(), any());

        assertThat(form.with("receivedOn", TODAY).submit().variables())
                .isEqualTo(Map.of("certificateStep", "MODTAGET"));
        verify(certificates).receive(eq(NO), any());
        assertThat(form.with("certificateResult", "AFVIST")
                        .with("withoutCertificate", "NEJ")
                        .submit()
                        .variables())
                .isEqualTo(Map.of("certificateStep", "SPOERG_IGEN"));
        verify(certificates).decline(NO);
        verify(clarifications, never()).justify(any(), any(), any());
    }

    @Test
    void goesOnWithoutACertificateOnlyWithAReasonThatTheRecommendationShows() {
        FilledForm form = form(new RegisterCertificateReceiver(certificates, clarifications, onForm, CLOCK))
                .with("certificateResult", "AFVIST")
                .with("withoutCertificate", "JA");
        assertThatThrownBy(form::submit).isInstanceOf(FormRejectedException.class);
        verify(certificates, never()).decline(any());

        assertThat(form.with("withoutReason", TEXT).submit().variables())
                .isEqualTo(Map.of("certificateStep", "UDEN_ATTEST"));
        verify(certificates).decline(NO);
        verify(clarifications).justify(NO, TextKind.UDEN_ATTEST, TEXT);
        when(clarifications.texts(NO)).thenReturn(Map.of(TextKind.UDEN_ATTEST, TEXT));
        assertThat(form(new WriteRecommendationReceiver(clarifications, onForm))
                        .prefill()
                        .get("preparation")
                        .toString())
                .contains("Lægeattest: Ingen. " + TEXT);
        assertThat(form(new ConsiderRecommendationReceiver(clarifications, onForm))
                        .prefill())
                .containsEntry("certificateShown", "Mangler. " + TEXT);
    }

    @Test
    void callsAMeetingWithTheMandatoryRolesAndTimeToRead() {
        when(meetings.firstDay(eq(NO), any())).thenReturn(BEGUN.plusDays(7));
        when(meetings.isOpen(BEGUN.plusDays(7))).thenReturn(true);
        FilledForm form = form(new BookTeamMeetingReceiver(clarifications, meetings, onForm, CLOCK))
                .with("meetingAt", BEGUN.plusDays(6) + "T10:00")
                .with("place", "Lokale 2")
                .with("participants", List.of("SOCIAL"))
                .with("fileSentOn", TODAY)
                .with("interpreter", "NEJ")
                .with("companion", "JA");
        refused(form, "Borgeren skal have sagen 5 arbejdsdage før mødet. Vælg tidligst den 09.03.2026.");
        refused(
                form.with("meetingAt", BEGUN.plusDays(7) + "T10:00"),
                "En fast deltager mangler. Mødet kræver: Sundhed.");
        form.with("participants", List.of("SOCIAL", "SUNDHED"));
        refused(form.with("meetingAt", BEGUN.minusDays(1) + "T10:00"), "Tiden er gået.");
        form.with("meetingAt", BEGUN.plusDays(7) + "T10:00");
        refused(form.with("fileSentOn", TOMORROW), "Send sagen først.");
        when(meetings.firstDay(NO, BEGUN.minusDays(14))).thenReturn(BEGUN.minusDays(7));
        form.with("fileSentOn", BEGUN.minusDays(14).toString());
        refused(
                form.with("meetingAt", BEGUN.plusDays(1) + "T10:00"),
                "Borgeren skal have indkaldelsen 5 arbejdsdage før mødet. Vælg tidligst den 09.03.2026.");
        refused(form.with("meetingAt", BEGUN.plusDays(12) + "T10:00"), "Kommunen holder lukket den dag.");
        form.with("meetingAt", BEGUN.plusDays(7) + "T10:00");
        verify(meetings, never()).book(any(), any());

        assertThat(form.prefill()).containsEntry("mandatoryShown", "Sundhed");
        form.with("fileSentOn", TODAY).submit();
        verify(meetings).book(eq(NO), any());
    }

    @Test
    void holdsAMeetingWithAdviceOrPutsItOff() {
        when(meetings.meeting(NO))
                .thenReturn(new MeetingPlan(
                        BEGUN.atTime(10, 0), "Lokale 2", Set.of(TeamRole.SUNDHED), BEGUN.minusDays(7), false, true));
        HoldTeamMeetingReceiver receiver = new HoldTeamMeetingReceiver(clarifications, meetings, onForm);
        FilledForm form = form(receiver)
                .with("held", "JA")
                .with("citizenAttended", "NEJ")
                .with("absenceReason", "Borgeren var syg.")
                .with("minutes", TEXT + TEXT);
        assertThat(receiver.isConfidential()).isTrue();
        assertThat(form.prefill())
                .containsEntry("healthFile", "02.03.2026, udfordringer: Sover dårligt.")
                .containsEntry("meetingShown", "02.03.2026 kl. 10.00, Lokale 2");
        refused(form, "ingen sundhedsfaglig rådgivning");

        assertThat(form.with("healthAdvice", TEXT).submit().variables()).isEqualTo(Map.of("meetingHeld", true));
        verify(meetings).held(NO, TEXT + TEXT, "Borgeren var syg.", TEXT);
        assertThat(form.with("held", "NEJ")
                        .with("notHeldReason", "Lokalet var optaget.")
                        .submit()
                        .variables())
                .isEqualTo(Map.of("meetingHeld", false));
        verify(meetings).notHeld(NO, "Lokalet var optaget.");
    }

    @Test
    void takesTheRegionsAdvice() {
        ObtainHealthAdviceReceiver receiver = new ObtainHealthAdviceReceiver(clarifications, onForm, CLOCK);
        FilledForm form = form(receiver)
                .with("requestedOn", TODAY)
                .with("receivedOn", BEGUN.minusDays(1).toString())
                .with("healthAdvice", TEXT)
                .with("meetingWanted", "NEJ");
        assertThat(receiver.isConfidential()).isTrue();
        refused(form, "før der blev spurgt");
        refused(form.with("receivedOn", TOMORROW), "fremtiden");

        assertThat(form.with("receivedOn", TODAY).submit().variables()).isEqualTo(Map.of("meetingWanted", false));
        verify(clarifications).keepAdvice(NO, TEXT);
    }

    @Test
    void recommendsOnlyWithAdviceAndWhatTheLawStillKnows() {
        WriteRecommendationReceiver receiver = new WriteRecommendationReceiver(clarifications, onForm);
        FilledForm form = form(receiver)
                .with("recommendation", "RESSOURCEFORLOEB")
                .with("workAbility", "VAESENTLIG_VARIGT")
                .with("reasoning", TEXT.repeat(8))
                .with("nextSteps", TEXT);
        assertThat(receiver.isConfidential()).isTrue();
        refused(form, "ingen sundhedsfaglig rådgivning");
        when(clarifications.hasAdvice(NO)).thenReturn(true);
        refused(form, "Ressourceforløb bevilges ikke længere");

        form.with("recommendation", "FLEKSJOB").submit();
        verify(clarifications)
                .recommend(
                        NO,
                        Recommendation.FLEKSJOB,
                        WorkAbility.VAESENTLIG_VARIGT,
                        Map.of(TextKind.FAGLIG_FORKLARING, TEXT.repeat(8), TextKind.NAESTE_SKRIDT, TEXT));
        assertThatThrownBy(() -> form.with("reasoning", TEXT).submit())
                .as("shorter than 200 characters")
                .isNotNull();
    }

    @Test
    void followsARecommendationOrAsksTheTeamAgainBeforeItDeparts() {
        when(clarifications.consider(any(), any(), any(), any())).thenReturn(view);
        FilledForm form =
                form(new ConsiderRecommendationReceiver(clarifications, onForm)).with("consideredStep", "FOELG");
        assertThat(form.prefill())
                .containsEntry("presentedShown", "Første gang")
                .containsEntry("certificateShown", "Modtaget");
        assertThat(form.submit().variables()).isEqualTo(Map.of("recommendationStep", "AFGOERELSE"));

        form.with("stepReason", TEXT).with("consideredStep", "AFVIG").with("caseKind", "RESSOURCEFORLOEB");
        refused(form, "Teamet skal høres igen");
        when(view.mayDeviate()).thenReturn(true);
        refused(form, "Ressourceforløb bevilges ikke længere");
        when(view.caseKind()).thenReturn(CaseKind.INGEN);
        assertThat(form.with("caseKind", "INGEN").submit().variables())
                .isEqualTo(Map.of("recommendationStep", "INGEN_SAG"));
        assertThat(form.with("consideredStep", "FORELAEG_IGEN").submit().variables())
                .isEqualTo(Map.of("recommendationStep", "FORELAEG_IGEN"));
        verify(clarifications).consider(NO, ConsideredStep.FORELAEG_IGEN, null, TEXT);
    }

    @Test
    void leavesNobodyWithoutADecisionWhoHasAppliedOnExistingGrounds() {
        when(clarifications.consider(any(), any(), any(), any())).thenReturn(view);
        when(view.demandsDecision()).thenReturn(true);
        when(view.mayDeviate()).thenReturn(true);
        when(view.recommendation()).thenReturn(Recommendation.TILBAGE);
        FilledForm form = form(new ConsiderRecommendationReceiver(clarifications, onForm))
                .with("consideredStep", "AFVIG")
                .with("caseKind", "INGEN")
                .with("stepReason", TEXT);

        assertThat(form.prefill().get("recommendationShown").toString()).contains("afgørelse om førtidspension");
        assertThat(form.prefill().get("certificateShown").toString()).startsWith("Ingen indhentet");
        when(view.recommendation()).thenReturn(Recommendation.FLEKSJOB);
        assertThat(form.prefill().get("recommendationShown").toString()).contains("førtidspension afgøres først");
        when(view.recommendation()).thenReturn(Recommendation.FOERTIDSPENSION);
        assertThat(form.prefill()).containsEntry("recommendationShown", "Førtidspension");
        refused(form, "krav på en afgørelse");
        verify(clarifications, never()).consider(any(), any(), any(), any());
        assertThat(form.with("consideredStep", "FOELG")
                        .without("caseKind")
                        .submit()
                        .variables())
                .isEqualTo(Map.of("recommendationStep", "AFGOERELSE"));
    }

    @Test
    void carriesOutWhatWasGranted() {
        FilledForm form = form(new EffectuateDecisionReceiver(clarifications, onForm, CLOCK))
                .with("effectuation", "FLEKSJOB_VISITERET")
                .with("effectuatedOn", TODAY)
                .with("effectiveFrom", TOMORROW);
        refused(form, "passer ikke til afgørelsen");
        form.with("effectuation", "PENSION_OVERDRAGET");
        refused(form.with("effectuatedOn", TOMORROW), "fremtiden");
        refused(form.with("effectuatedOn", BEGUN.minusDays(3).toString()), "før afgørelsen blev sendt");
        verify(clarifications, never()).effectuate(any(), any(), any(), any(), any());

        form.with("effectuatedOn", TODAY).submit();
        verify(clarifications).effectuate(NO, Effectuation.PENSION_OVERDRAGET, BEGUN, BEGUN.plusDays(1), null);
    }

    @Test
    void asksWhetherThePensionDeadlineHolds() {
        PensionCaseOnForm pensionCase = new PensionCaseOnForm(clarifications, deadlines, onForm);
        for (FormReceiver receiver :
                List.of(new ReviewPensionCaseReceiver(pensionCase), new SecurePensionDeadlineReceiver(pensionCase))) {
            FilledForm form = form(receiver)
                    .with("deadlineHolds", "NEJ")
                    .with("delayCause", "HELBRED")
                    .with("expectedOn", BEGUN.plusDays(90).toString());
            assertThat(form.prefill())
                    .containsEntry("pensionDueOn", "31.05.2026")
                    .containsEntry("decisionStands", "I partshøring")
                    .containsEntry("delayShown", "Ingen forsinkelse");
            refused(form, "efter fristen den 31.05.2026");
            form.with("expectedOn", BEGUN.plusDays(91).toString()).submit();
            form.with("deadlineHolds", "JA").submit();
        }

        verify(deadlines, times(2)).assess(NO, DelayCause.HELBRED, BEGUN.plusDays(91));
        verify(deadlines, times(2)).assess(NO, null, null);
        verify(clarifications, never()).checkObvious(any(), anyBoolean(), any(), any());
    }

    private static FilledForm form(FormReceiver receiver) {
        return FilledForm.of("clarification", receiver, Map.of());
    }

    private static void refused(FilledForm form, String message) {
        assertThatThrownBy(form::submit)
                .isInstanceOfSatisfying(FormRejectedException.class, rejected -> assertThat(rejected.errors())
                        .anySatisfy(error -> assertThat(error.message()).contains(message)));
    }
}
